"""Django finds the desk's commands here."""
