"""Executes GraphQL level by level: every field is resolved once for all objects of a level."""

from api.execution.batching import BatchResolver, batch
from api.execution.info import Info
from api.execution.operation import Operation, Result, VariablesRefused, execute
from api.execution.plan import Selections, TypePlan
from api.execution.reading import read_field

__all__ = ["BatchResolver", "Info", "Operation", "Result", "Selections", "TypePlan", "VariablesRefused", "batch", "execute", "read_field"]
