"""Official documents from outside, read line by line and published through the ordinary path."""
