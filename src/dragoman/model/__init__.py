"""The nouns of the record, as frozen dataclasses."""
