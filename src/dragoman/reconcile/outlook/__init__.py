"""What is open: awaited, promised, owed or conditional, and what has overtaken it."""
