"""The web server's settings: `gunicorn --config python:cms.settings.gunicorn cms.wsgi`."""

from typing import ClassVar

from gunicorn.glogging import Logger

from cms.settings import environment, logs
from cms.settings.processes import cores, garbage


class ServerLogger(Logger):
    """The server's own lines. Requests are logged by the application: what is said of one need not be gathered twice."""

    access_log_enabled: ClassVar[bool] = False


bind = f"{environment.read('BIND')}:{environment.read('PORT')}"
workers = environment.read("WEB_WORKERS")
worker_class = "cms.settings.processes.worker.Worker"
threads = environment.read("WEB_THREADS")
# A wrong setting stops the server at once instead of failing in each process.
preload_app = True
pre_fork = cores.pre_fork
post_fork = cores.post_fork
# Workers' heartbeats must not wait for a disk.
worker_tmp_dir = "/dev/shm"  # noqa: S108
max_requests = 20_000
max_requests_jitter = 2_000
graceful_timeout = 20
control_socket_disable = True
# A query in an address may be as long as gunicorn can bound it; longer ones are posted.
limit_request_line = 8190
logger_class = ServerLogger
logconfig_dict = logs.configure(environment.read("LOG_FORMAT"), environment.read("LOG_LEVEL"))
logconfig_dict["loggers"] = {"gunicorn.error": {"level": "INFO", "handlers": ["stderr"], "propagate": False}}


def when_ready(server: object) -> None:
    garbage.settle()
