"""`make chaos`: parts are killed, cut off and filled up in the middle of publishing; then what is public is counted in search."""
