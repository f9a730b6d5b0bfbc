"""Sites: the portal and the sub-sites of cities and departments, their front pages, columns, information pages, menus and alerts."""
