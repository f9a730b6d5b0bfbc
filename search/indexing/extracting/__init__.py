"""Text of files that anybody may have made: read in a process that has no secrets, little memory and little time."""
