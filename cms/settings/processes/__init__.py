"""The processes of the web server; nothing of Govwire is needed here: the compared systems run by them too."""
