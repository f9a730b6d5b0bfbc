from tests.desk.publishing.conftest import city, city_column, city_editor, city_writer, column, portal, province  # noqa: F401
