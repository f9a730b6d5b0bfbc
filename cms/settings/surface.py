"""Which middleware a process runs: the public surface knows no session and no cookie, also where one process serves both."""

_ALWAYS_FIRST = [
    "cms.operations.health.HealthMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "cms.operations.requests.RequestMiddleware",
]
_PUBLIC = ["corsheaders.middleware.CorsMiddleware"]
_ALWAYS_LAST = ["django.middleware.common.CommonMiddleware", "django.middleware.clickjacking.XFrameOptionsMiddleware"]
_DESK = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "cms.desk.publishing.middleware.PublishingFailedMiddleware",
]
_DESK_UNDER_ITS_PATH = [
    "cms.operations.desk_only.SessionMiddleware",
    "cms.operations.desk_only.CsrfViewMiddleware",
    "cms.operations.desk_only.AuthenticationMiddleware",
    "cms.operations.desk_only.MessageMiddleware",
    "cms.desk.publishing.middleware.PublishingFailedMiddleware",
]

_CHAINS: dict[str, list[str]] = {
    "desk": [*_ALWAYS_FIRST, *_DESK, *_ALWAYS_LAST],
    "public": [*_ALWAYS_FIRST, *_PUBLIC, *_ALWAYS_LAST],
    "both": [*_ALWAYS_FIRST, *_PUBLIC, *_DESK_UNDER_ITS_PATH, *_ALWAYS_LAST],
}


def middleware(surface: str) -> list[str]:
    """The setting `MIDDLEWARE` of a process that serves `surface`."""
    return _CHAINS[surface]


def silenced_checks(surface: str) -> list[str]:
    """Django's deployment checks that do not hold for `surface`.

    W005 and W021: whether a province's other hosts are https only is not this service's to say.
    W003: without the desk there is no cookie to protect; with both surfaces the desk has the middleware under its path.
    """
    return ["security.W005", "security.W021", *([] if surface == "desk" else ["security.W003"])]
