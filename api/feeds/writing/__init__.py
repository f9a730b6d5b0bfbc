"""How a feed is written in each format. Django's feed generator writes Atom and RSS: it leaves room for elements of ours."""
