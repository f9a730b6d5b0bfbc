import time, pytest, os, cProfile, pstats, logging
from django.test import override_settings
from tests.security.canary.world import World
from tests.security.canary.states import STATES
from tests.security.canary.leaks import crawl
@pytest.mark.django_db
@override_settings(TASKS={"default":{"BACKEND":"django_tasks.backends.dummy.DummyBackend"}})
def test_try():
    logging.disable(logging.WARNING)
    p=cProfile.Profile(time.process_time); p.enable()
    w=World(states=[s for s in STATES if s.name in ("withdrawn","suppressed","private","deleted")]); w.build(); p.disable()
    pstats.Stats(p).sort_stats("cumtime").print_stats(90)
    p=cProfile.Profile(time.process_time); p.enable()
    crawl(w); p.disable()
    pstats.Stats(p).sort_stats("cumtime").print_stats(60)
    pstats.Stats(p).sort_stats("tottime").print_stats(25)
