"""How the trained reader's weights are made: `python -m training.build` (see README.md)."""
