"""One execution: level by level, all objects of a level together."""

from collections.abc import Mapping, Sequence
from typing import Any

from graphql import GraphQLError

from api.errors import Code
from api.execution.batching import Many, answers
from api.execution.failures import Failure, Settlement
from api.execution.info import Info
from api.execution.plan import FieldPlan, Selections, TypePlan
from api.execution.reading import Batch, Single
from api.execution.slots import Slots

Out = dict[str, Any]


class Group:
    """The objects of one level that share a plan: what each is made from, and where its answer goes."""

    __slots__ = ("outs", "parents", "plan")

    def __init__(self, plan: TypePlan, parents: list[Any], outs: list[Out]) -> None:
        self.plan, self.parents, self.outs = plan, parents, outs


class Call:
    """One call of a batch resolver: all parents of the level that need it with the same arguments."""

    __slots__ = ("arguments", "many", "uses")

    def __init__(self, many: Many, arguments: dict[str, Any]) -> None:
        self.many, self.arguments = many, arguments
        self.uses: list[tuple[Group, FieldPlan]] = []


class Run:
    """Executes a compiled operation once."""

    def __init__(self, selections: Selections, variables: Mapping[str, Any], context: Any, root: Any) -> None:
        self.selections = selections
        self.variables = variables
        self.context = context
        self.data: Out = {}
        self.failures: list[Failure] = []
        self.groups: list[Group] = []
        self._next: dict[TypePlan, Group] = {selections.root: Group(selections.root, [root], [self.data])}
        self._calls: list[Call] = []

    def execute(self) -> tuple[Out | None, list[GraphQLError]]:
        """The data and the errors, nulls settled."""
        while self._next:
            level = list(self._next.values())
            self.groups += level
            self._next = {}
            self._calls = []
            for group in level:
                self._fill(group)
            for call in self._calls:
                self._answer(call)
        if not self.failures:
            return self.data, []
        settlement = Settlement(self.data, ((group.plan, group.outs) for group in self.groups))
        errors, blank = settlement.settle(self.failures)
        return (None if blank else self.data), errors

    def fail(self, owner: Out, field: FieldPlan, indices: tuple[int, ...], error: Exception) -> None:
        self.failures.append(Failure(owner, field, indices, error))

    def descend(self, plan: TypePlan, parents: Sequence[Any], outs: Sequence[Out]) -> None:
        """Let these objects have their fields filled at the next level."""
        group = self._next.get(plan)
        if group is None:
            self._next[plan] = Group(plan, list(parents), list(outs))
        else:
            group.parents += parents
            group.outs += outs

    def info(self, field: FieldPlan, *others: FieldPlan) -> Info:
        """What the resolvers of a field are told."""
        selected = [field.selected, *(other.selected for other in others)]
        return Info(self.context, field.schema, self.variables, field.parent, field.name, field.return_type, field.nodes, selected)

    def _fill(self, group: Group) -> None:
        for field in group.plan.fields:
            reader = field.reader
            if field.is_batch or isinstance(reader, Single):
                self._resolve(group, field)
            else:
                self._complete(group, field, reader.column(group.parents))  # type: ignore[union-attr]

    def _resolve(self, group: Group, field: FieldPlan) -> None:
        try:
            arguments = field.arguments(self.variables) if field.needs_arguments else {}
        except GraphQLError as error:
            error.extensions = {"code": Code.BAD_REQUEST}
            self._complete(group, field, [error] * len(group.parents))
            return
        if isinstance(field.reader, Batch):
            for out in group.outs:
                out[field.key] = None
            self._call(field.reader.many, arguments).uses.append((group, field))
        elif isinstance(field.reader, Single):
            self._complete(group, field, field.reader.column(group.parents, self.info(field), arguments))

    def _call(self, many: Many, arguments: dict[str, Any]) -> Call:
        for call in self._calls:
            if call.many is many and call.arguments == arguments:
                return call
        call = Call(many, arguments)
        self._calls.append(call)
        return call

    def _answer(self, call: Call) -> None:
        fields = [field for _, field in call.uses]
        parents = [parent for group, _ in call.uses for parent in group.parents]
        column = answers(call.many, parents, self.info(*fields), call.arguments)
        start = 0
        for group, field in call.uses:
            end = start + len(group.parents)
            self._complete(group, field, column[start:end])
            start = end

    def _complete(self, group: Group, field: FieldPlan, column: Sequence[Any]) -> None:
        completed = field.whole(column) if field.whole is not None else None
        if completed is None:
            completed = field.shape.complete(column, Slots(self, field, group.outs), self)
        key = field.key
        for out, value in zip(group.outs, completed, strict=True):
            out[key] = value
