"""What a text is made of for comparison: words that carry content, how much each tells, vectors."""
