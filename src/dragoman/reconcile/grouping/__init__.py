"""What belongs together: the reports of one event, of one utterance, of one disputed thing."""
