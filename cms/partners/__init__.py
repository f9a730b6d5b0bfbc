"""Partners: who takes the wire, with which tokens, which feeds, until when. Knows the library only; the readers check tokens here."""
