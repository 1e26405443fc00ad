"""The stories that a heap of articles falls into, with their names and their parties."""
