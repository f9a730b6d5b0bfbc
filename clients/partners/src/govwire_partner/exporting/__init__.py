"""Examples to begin with: what a mirror holds, in the forms that newsrooms' systems take."""
