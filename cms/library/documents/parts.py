"""Pieces that documents and blocks are made of."""

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel


class Part(BaseModel):
    """A piece of a document. Names are camelCase outside, exactly as GraphQL gives them."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)


class RichText(Part):
    """Text with structure."""

    html: str = Field(description="Sanitised HTML, links resolved.")
    text: str = Field(description="The same as plain text.")
