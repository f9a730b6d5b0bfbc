"""The editors' home: what is mine, what waits for me, what happens by the clock."""
