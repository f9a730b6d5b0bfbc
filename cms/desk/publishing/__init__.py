"""How editors end an item's time in public, show it in other columns, and learn what failed."""
