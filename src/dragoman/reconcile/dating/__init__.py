"""The days of undated articles, inferred from what dated articles tell."""
