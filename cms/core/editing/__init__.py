"""What editors see of every family: panels of the form, and what a family tells the desk's lists."""
