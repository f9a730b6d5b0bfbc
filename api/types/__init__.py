"""The types of the schema. `api.schema` collects every module here: a family's types, root fields, filters and JSON-LD are one module."""
