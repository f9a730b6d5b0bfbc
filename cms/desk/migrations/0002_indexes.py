"""What the desk asks of Wagtail's own tables, as short ranges: drafts, today's publications, ends, reviews that wait, the latest edits."""

from django.db import migrations

INDEXES = {
    "desk_page_drafts": "wagtailcore_page (latest_revision_created_at) WHERE has_unpublished_changes",
    "desk_page_edits": "wagtailcore_page (latest_revision_created_at DESC NULLS LAST)",
    "desk_page_published": "wagtailcore_page (last_published_at) WHERE live",
    "desk_page_root": "wagtailcore_page (path) WHERE depth = 1",
    "desk_page_expiry": "wagtailcore_page (expire_at) WHERE live AND expire_at IS NOT NULL",
    "desk_reviews_waiting": "wagtailcore_taskstate (started_at) WHERE status = 'in_progress'",
}


def create(apps, schema_editor):
    for name, what in INDEXES.items():
        if schema_editor.connection.vendor == "sqlite":  # its order is this one, and it has no words for it
            what = what.replace(" NULLS LAST", "")
        schema_editor.execute(f"CREATE INDEX {name} ON {what}")


def drop(apps, schema_editor):
    for name in INDEXES:
        schema_editor.execute(f"DROP INDEX {name}")


class Migration(migrations.Migration):
    dependencies = [
        ("desk", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(create, drop)]
