"""Trains the head that finds triggers: the words that tell events and take stands."""
