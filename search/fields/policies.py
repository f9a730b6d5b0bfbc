"""What is searched in policy documents and interpretations: people look for a document by its number as often as by its title."""

from search.registry import register

register("policy_document", {"document_number": 8, "index_number": 4, "issuers": 2, "relations": 0.5})
register("policy_interpretation")
