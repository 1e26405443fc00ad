"""What one article contributes, in a compact form that is stored and compared with others."""
