"""Who is who over all articles: ways of naming joined step by step, each step with its reason."""
