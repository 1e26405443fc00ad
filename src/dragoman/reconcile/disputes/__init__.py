"""Where reports disagree: one rule a file, each with the accounts it rests on."""
