"""The editors' desk: search in the admin, roles and list views that cross families."""
