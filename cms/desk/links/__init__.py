"""Addresses outside the hub that public items lead to: `python -m cms check_links` asks for them, editors see which are dead."""
