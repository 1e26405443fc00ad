"""The days of undated articles, by what they tell and other articles date."""
