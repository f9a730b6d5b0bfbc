"""The partners' own page: what they take, with what, and what went wrong. Outside the desk, without JavaScript, in Chinese and English."""
