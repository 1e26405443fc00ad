"""Which article copies passages of which, and how many independent sources remain."""
