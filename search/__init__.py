"""Site search. What each family's documents offer to it is declared here; the engines come with the search issue."""
