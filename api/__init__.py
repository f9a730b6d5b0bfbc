"""READ: GraphQL over the library."""
