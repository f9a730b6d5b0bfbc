"""What the W3C's feed validator, JSON Feed 1.1, OPML 2.0 and the sitemaps' protocol ask of a document: each answers complaints by name."""
