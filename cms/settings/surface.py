"""Which middleware a process runs: the public surface knows no session and no cookie, also where one process serves both."""

_ALWAYS_FIRST = [
    "cms.operations.health.HealthMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "cms.operations.requests.RequestMiddleware",
]
_PUBLIC = ["corsheaders.middleware.CorsMiddleware"]
_ALWAYS_LAST = ["django.middleware.common.CommonMiddleware", "django.middleware.clickjacking.XFrameOptionsMiddleware"]
# Each asks by itself whether it is for the desk.
_FOR_USERS = [
    "axes.middleware.AxesMiddleware",
    "cms.desk.roles.accounts.sessions.SessionEndMiddleware",
    "cms.desk.roles.seeing.middleware.SightMiddleware",
    "cms.desk.publishing.middleware.PublishingFailedMiddleware",
]
_DESK = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    *_FOR_USERS,
]
_DESK_UNDER_ITS_PATH = [
    "cms.operations.with_session.SessionMiddleware",
    "cms.operations.with_session.CsrfViewMiddleware",
    "cms.operations.with_session.AuthenticationMiddleware",
    "cms.operations.with_session.MessageMiddleware",
    *_FOR_USERS,
]

_PARTNERS = [
    *_DESK[:4],
    "axes.middleware.AxesMiddleware",
    "cms.desk.roles.accounts.sessions.SessionEndMiddleware",
    "django_otp.middleware.OTPMiddleware",
]

_CHAINS: dict[str, list[str]] = {
    "desk": [*_ALWAYS_FIRST, *_DESK, *_ALWAYS_LAST],
    "public": [*_ALWAYS_FIRST, *_PUBLIC, *_ALWAYS_LAST],
    "partners": [*_ALWAYS_FIRST, *_PARTNERS, *_ALWAYS_LAST],
    "both": [*_ALWAYS_FIRST, *_PUBLIC, *_DESK_UNDER_ITS_PATH, "django_otp.middleware.OTPMiddleware", *_ALWAYS_LAST],
}


def middleware(surface: str) -> list[str]:
    """The setting `MIDDLEWARE` of a process that serves `surface`."""
    return _CHAINS[surface]


def silenced_checks(surface: str) -> list[str]:
    """Django's deployment checks that do not hold for `surface`.

    W005 and W021: whether a province's other hosts are https only is not this service's to say.
    W003: without the desk there is no cookie to protect; with both surfaces the desk has the middleware under its path.
    axes.W002: without the desk nobody signs in.
    """
    without = {"desk": [], "partners": [], "both": ["security.W003"], "public": ["security.W003", "axes.W002"]}
    return ["security.W005", "security.W021", *without[surface]]
