"""Trains the head that tells what statements mean, and the odds that two of them tell one event."""
