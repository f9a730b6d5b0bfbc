"""Whole-number formulas over the variables of a request: built once, evaluated for each request."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple


class Term(NamedTuple):
    """A part of a formula that depends on variables: the number of its step."""

    step: int


Operand = int | Term


class Step(NamedTuple):
    """One operation: ``sum``, ``product``, ``largest`` of the operands and the constant, or ``size`` of a variable."""

    operation: str
    constant: int
    operands: tuple[Term, ...]
    variable: str = ""
    ceiling: int = 0


class Formula:
    """Builds and evaluates; equal parts are computed once. Without variables everything folds into numbers."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._known: dict[Step, Term] = {}

    def size(self, variable: str, missing: int, largest: int) -> Term:
        """The variable's value between 0 and ``largest``; ``missing`` when it is not given."""
        return self._step(Step("size", missing, (), variable, largest))

    def sum(self, operands: Sequence[Operand]) -> Operand:
        """All of them together."""
        constant, terms = _split(operands)
        return self._step(Step("sum", sum(constant), terms)) if terms else sum(constant)

    def product(self, one: Operand, other: Operand) -> Operand:
        """One times the other."""
        constant, terms = _split([one, other])
        factor = constant[0] if len(constant) == 1 else 1
        if not terms:
            return constant[0] * constant[1]
        return self._step(Step("product", factor, terms)) if factor else 0

    def largest(self, operands: Sequence[Operand]) -> Operand:
        """The largest of them, 0 of none."""
        constant, terms = _split(operands)
        unique = tuple(dict.fromkeys(terms))
        floor = max(constant, default=0)
        if len(unique) == 1 and not floor:
            return unique[0]
        return self._step(Step("largest", floor, unique)) if unique else floor

    def value(self, result: Operand, variables: Mapping[str, Any]) -> int:
        """The formula's value for these variables."""
        if isinstance(result, int):
            return result
        values: list[int] = []
        for step in self._steps[: result.step + 1]:
            values.append(_evaluated(step, values, variables))
        return values[result.step]

    def _step(self, step: Step) -> Term:
        term = self._known.get(step)
        if term is None:
            term = self._known[step] = Term(len(self._steps))
            self._steps.append(step)
        return term


def _split(operands: Sequence[Operand]) -> tuple[list[int], tuple[Term, ...]]:
    return [one for one in operands if isinstance(one, int)], tuple(one for one in operands if isinstance(one, Term))


def _evaluated(step: Step, values: Sequence[int], variables: Mapping[str, Any]) -> int:
    if step.operation == "size":
        given = variables.get(step.variable)
        return min(max(given, 0), step.ceiling) if isinstance(given, int) else step.constant
    operands = [values[term.step] for term in step.operands]
    if step.operation == "sum":
        return step.constant + sum(operands)
    if step.operation == "largest":
        return max(step.constant, *operands)
    product = step.constant
    for operand in operands:
        product *= operand
    return product
