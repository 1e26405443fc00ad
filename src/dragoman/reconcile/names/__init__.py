"""Who is who over all articles: names joined step by step, each step with its reason."""
