"""Which article takes over passages of which, and how many independent sources that leaves."""
