"""What runs beside each other while it is measured how soon an item is found."""
