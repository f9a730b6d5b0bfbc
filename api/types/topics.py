"""Special topics."""

import graphene

from api.types.items import ContentItem


class Topic(graphene.ObjectType):
    """A special topic (专题)."""

    class Meta:
        interfaces = (ContentItem,)
