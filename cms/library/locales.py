"""Languages as the public names them (BCP 47) and as Django does."""

DEFAULT = "zh-Hans"
_PUBLIC = {"zh-hans": DEFAULT, "en": "en"}
_DJANGO = {public: code for code, public in _PUBLIC.items()}

ALL = tuple(_DJANGO)


def public_locale(language_code: str) -> str:
    return _PUBLIC.get(language_code, language_code)


def language_code(locale: str) -> str:
    return _DJANGO.get(locale, locale)
