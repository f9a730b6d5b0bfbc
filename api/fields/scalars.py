"""Scalars that documents hold as text already, so that serialising is nothing."""

from datetime import date, datetime
from typing import Any

import graphene
from graphql import GraphQLError, StringValueNode


class _Text(graphene.Scalar):
    class Meta:
        abstract = True

    as_is = (str,)  # exact types that the executor serves unchanged

    @staticmethod
    def serialize(value: Any) -> Any:
        return value if type(value) is str else value.isoformat()

    @classmethod
    def parse_literal(cls, node: Any, _variables: Any = None) -> Any:
        if not isinstance(node, StringValueNode):
            raise GraphQLError("Write it as a string.")
        return cls.parse_value(node.value)

    @staticmethod
    def parse_value(value: Any) -> Any:
        raise NotImplementedError


class DateTime(_Text):
    """An instant, ISO 8601 with offset."""

    @staticmethod
    def parse_value(value: Any) -> datetime:
        try:
            moment = datetime.fromisoformat(value)
        except (TypeError, ValueError) as error:
            raise GraphQLError("An instant is written as 2026-01-31T09:00:00+08:00.") from error
        if moment.tzinfo is None:
            raise GraphQLError("An instant needs its offset, as in 2026-01-31T09:00:00+08:00.")
        return moment


class Date(_Text):
    """A calendar day, ISO 8601."""

    @staticmethod
    def parse_value(value: Any) -> date:
        try:
            return date.fromisoformat(value)
        except (TypeError, ValueError) as error:
            raise GraphQLError("A day is written as 2026-01-31.") from error


class Position(_Text):
    """A ledger position: a whole number that may pass 2^31, as a string of digits."""

    @staticmethod
    def serialize(value: Any) -> str:
        return str(value)

    @staticmethod
    def parse_value(value: Any) -> str:
        if not str(value).isdigit():
            raise GraphQLError("A position is a string of digits.")
        return str(value)


class JSON(graphene.Scalar):
    """Any JSON value."""

    as_is = (dict, list, str, int, float, bool)

    @staticmethod
    def serialize(value: Any) -> Any:
        return value

    @staticmethod
    def parse_value(value: Any) -> Any:
        return value

    @classmethod
    def parse_literal(cls, node: Any, _variables: Any = None) -> Any:
        raise GraphQLError("Give it as a variable.")
