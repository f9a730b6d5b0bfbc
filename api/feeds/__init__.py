"""Feeds: lists of items as readers of feeds follow them (Atom, RSS, JSON Feed), sitemaps of news, and the wire of the partners."""
