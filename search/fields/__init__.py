"""One module for each family: which fields of its documents are searched, with which weight."""
