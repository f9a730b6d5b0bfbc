"""Documents kept by their text: parsed, measured, validated, with plans and costs."""

from collections import OrderedDict
from threading import Lock
from typing import Any

from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLSchema,
    OperationType,
    StringValueNode,
    Visitor,
    parse,
    recommended_rules,
    specified_rules,
    validate,
    visit,
)

from api.errors import Refusal, bad_request, formatted, told
from api.execution import Operation, Selections, VariablesRefused
from api.http.cost import Cost, CostModel
from api.http.limits import Limits, over
from api.http.structure import Structure

RULES = list(dict.fromkeys([*specified_rules, *recommended_rules]))
MAX_COSTS = 16


class Refused(Exception):
    """A request that GraphQL refuses as a whole: the entries of ``errors``, and the status for GraphQL's own media type."""

    def __init__(self, errors: list[dict[str, Any]], status: int) -> None:
        super().__init__(status)
        self.errors = errors
        self.status = status


class Document:
    """One text, or why it cannot be executed."""

    def __init__(self, schema: GraphQLSchema, text: str, limits: Limits, model: CostModel) -> None:
        self.refused: Refused | None = None
        self._schema = schema
        self._limits = limits
        self._model = model
        self._operations: dict[str | None, PreparedOperation] = {}
        try:
            self._node = self._prepared(text)
        except Refused as refused:
            self.refused = refused.with_traceback(None)

    def operation(self, name: str | None) -> "PreparedOperation":
        """The operation of this name, or the only one; raises Refused."""
        if self.refused is not None:
            raise Refused(self.refused.errors, self.refused.status)
        prepared = self._operations.get(name)
        if prepared is None:
            try:
                prepared = PreparedOperation(Operation(self._schema, self._node, name), self._limits, self._model)
            except GraphQLError as error:
                raise Refused(told([error]), 422) from None
            self._operations[name] = prepared
        return prepared

    def _prepared(self, text: str) -> DocumentNode:
        document = self._parsed(text)
        try:
            Structure(document, self._limits).check()
        except Refusal as refusal:
            raise Refused([formatted(refusal)], 422) from None
        errors = validate(self._schema, document, RULES, self._limits.reported_errors, hide_suggestions=True)
        if errors:
            raise Refused(told(errors), 422)
        return document

    def _parsed(self, text: str) -> DocumentNode:
        limits = self._limits
        try:
            document = parse(text, max_lexical_tokens=limits.tokens, max_comments=limits.comments)
        except GraphQLError as error:
            if "contains more than" in error.message:
                raise Refused([formatted(over("tokens or comments", "词元数或注释数", limits.tokens))], 422) from None
            raise Refused(told([error]), 400) from None
        if "\\u" in text and holds_nul(document):
            raise Refused([formatted(bad_request("A string contains a NUL character."))], 400)
        return document


class PreparedOperation:
    """An operation ready to run: its variables are coerced, its cost is known before it is executed."""

    def __init__(self, operation: Operation, limits: Limits, model: CostModel) -> None:
        self.operation = operation
        self.is_query = operation.node.operation == OperationType.QUERY
        self._limits = limits
        self._model = model
        self._costs: OrderedDict[int, tuple[Selections, Cost]] = OrderedDict()

    def coerced(self, variables: dict[str, Any]) -> dict[str, Any]:
        """The variables as the schema's types say; raises Refused."""
        try:
            return self.operation.coerced(variables)
        except VariablesRefused as refused:
            raise Refused(told(refused.errors), 422) from None

    def cost(self, variables: dict[str, Any]) -> int:
        """The cost with coerced variables; raises Refused when it is over the limit."""
        cost = self._cost(self.operation.selections(variables)).of(variables)
        if cost > self._limits.cost:
            used = f"{cost:,}" if cost < 10**12 else "far more"
            raise Refused([formatted(over("objects in its answer, at most", "结果对象数", self._limits.cost, used))], 422)
        return cost

    def _cost(self, selections: Selections) -> Cost:
        known = self._costs.get(id(selections))
        if known is None:
            known = self._costs[id(selections)] = (selections, self._model.of(selections))
            if len(self._costs) > MAX_COSTS:
                self._costs.popitem(last=False)
        return known[1]


class Documents:
    """The documents used last, bounded by their number and by the length of their texts: about 300 bytes of memory per character."""

    def __init__(self, schema: GraphQLSchema, limits: Limits, model: CostModel, *, count: int = 300, characters: int = 200_000) -> None:
        self._schema = schema
        self._limits = limits
        self._model = model
        self._count = count
        self._characters = characters
        self._held = 0
        self._documents: OrderedDict[str, Document] = OrderedDict()
        self._lock = Lock()

    def get(self, text: str) -> Document:
        """The document of this text, prepared once."""
        with self._lock:
            document = self._documents.get(text)
            if document is not None:
                self._documents.move_to_end(text)
                return document
        document = Document(self._schema, text, self._limits, self._model)
        with self._lock:
            if text not in self._documents:
                self._documents[text] = document
                self._held += len(text)
                self._shrink()
        return document

    def _shrink(self) -> None:
        while self._documents and (len(self._documents) > self._count or self._held > self._characters):
            text, _ = self._documents.popitem(last=False)
            self._held -= len(text)


def holds_nul(document: DocumentNode) -> bool:
    """Whether a string of the document is written with an escaped NUL, which databases refuse."""
    found = Strings()
    visit(document, found)
    return any("\0" in value for value in found.values)


class Strings(Visitor):
    """Collects the values of strings."""

    def __init__(self) -> None:
        super().__init__()
        self.values: list[str] = []

    def enter_string_value(self, node: StringValueNode, *_: Any) -> None:
        self.values.append(node.value)
