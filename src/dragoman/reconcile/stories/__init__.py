"""The stories into which a mixed collection of articles falls, with their names and parties."""
