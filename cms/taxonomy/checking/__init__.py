"""Publication checks of terms: the rule of every item, and what families make rules of about their own lists."""
