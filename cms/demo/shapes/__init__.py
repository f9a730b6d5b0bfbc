"""What the YAML files of the demo content may say: one Pydantic model for each kind of thing."""
