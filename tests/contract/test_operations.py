"""The clients' operations are valid against the schema as it is published."""

from pathlib import Path

import pytest
from graphql import DocumentNode, GraphQLSchema, OperationDefinitionNode, build_schema, concat_ast, parse, validate

OPERATIONS = Path("schemas/operations")
CLIENTS = sorted(folder.name for folder in OPERATIONS.iterdir() if folder.is_dir())


@pytest.fixture(scope="module")
def schema() -> GraphQLSchema:
    return build_schema(Path("schemas/graphql/schema.graphql").read_text("utf-8"))


def documents(client: str) -> list[tuple[Path, DocumentNode]]:
    return [(path, parse(path.read_text("utf-8"))) for path in sorted((OPERATIONS / client).rglob("*.graphql"))]


def test_the_clients_are_there():
    assert {"examples", "portal"} <= set(CLIENTS)


@pytest.mark.parametrize("client", set(CLIENTS) - {"examples"})
def test_operations_and_their_fragments_are_valid(client, schema):
    """All files of a client together: each operation's fragments lie beside it."""
    together = concat_ast([document for _, document in documents(client)])
    assert [error.message for error in validate(schema, together)] == []


@pytest.mark.parametrize(("path", "document"), documents("examples"), ids=lambda value: value.stem if isinstance(value, Path) else "")
def test_an_example_is_valid(path, document, schema):
    assert [error.message for error in validate(schema, document)] == []


@pytest.mark.parametrize("client", set(CLIENTS) - {"examples"})
def test_an_operation_stands_in_the_file_of_its_name(client):
    for path, document in documents(client):
        named = [node.name.value for node in document.definitions if isinstance(node, OperationDefinitionNode) and node.name]
        assert named in ([], [path.stem]), path
