"""What one article brings, compact and kept: rows, marks, prints, its page, and their shelf."""
