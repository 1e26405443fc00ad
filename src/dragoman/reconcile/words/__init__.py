"""Texts for comparison: which words carry content, how much each weighs, vectors of terms."""
