"""The table of all settings, for the README: between two markers, made from the declarations."""

from cms.settings.environment import VARIABLES, Value, Variable

BEGIN, END = "<!-- settings -->", "<!-- /settings -->"


def table() -> str:
    """Markdown: a row for each variable, in the order of their declaration."""
    head = ["| variable | kind | default | in production | meaning |", "|---|---|---|---|---|"]
    return "\n".join([*head, *(_row(variable) for variable in VARIABLES.values())])


def inserted(text: str) -> str:
    """`text` with the table between its markers; ValueError without markers."""
    before, after = text.index(BEGIN) + len(BEGIN), text.index(END)
    return f"{text[:before]}\n{table()}\n{text[after:]}"


def _row(variable: Variable) -> str:
    kind = " \\| ".join(f"`{choice}`" for choice in variable.choices) or variable.kind
    production = "**must be set**" if variable.production is None else _value(variable.production)
    same = variable.production == variable.default
    return f"| `{variable.name}` | {kind} | {_value(variable.default)} | {'the same' if same else production} | {variable.description} |"


def _value(value: Value) -> str:
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return f"`{text}`" if text else "empty"
