"""The editor's handbook (`docs/handbook`): the command that takes its pictures, and what holds it to the desk as it is."""
