"""The text: from the converter's HTML to pieces, to what a document says of itself, to blocks of the body."""
