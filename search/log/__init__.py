"""What people searched for, clicked and missed: counts of texts by the day, and nothing about who."""
