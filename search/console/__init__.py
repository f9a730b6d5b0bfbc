"""The console of the search in the editors' desk: what is searched, missed and opened, and the words that editors manage.

The one part of `search` that knows Wagtail; nothing else knows it.
"""
