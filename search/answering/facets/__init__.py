"""What search counts: filters, the values that each can take, and how many matches each value has."""
