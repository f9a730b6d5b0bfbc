import time, cProfile, pstats, logging
import pytest
from django.test import override_settings
from tests.security.canary.world import World
from tests.security.canary.leaks import crawl
from tests.security.conftest import undone
@pytest.mark.django_db
@override_settings(TASKS={"default":{"BACKEND":"django_tasks.backends.dummy.DummyBackend"}})
def test_prof():
    logging.disable(logging.WARNING)
    def step(name, f):
        t=time.time(); p=cProfile.Profile(); p.enable(); r=f(); p.disable()
        print("#####", name, time.time()-t)
        pstats.Stats(p).sort_stats("cumtime").print_stats("tests/security|/work/main/cms|/work/main/api|fields.py:|orjson|willow|tags|reference_index|modelcluster/models|revisions.py", 45)
        return r
    w=World()
    step("build", w.build)
    step("before", lambda: crawl(w, hidden=False))
    step("hide", w.hide)
    step("hidden", lambda: crawl(w, hidden=True))
    with undone():
        step("show", w.show)
        step("shown", lambda: crawl(w, hidden=False, only=("item", "changes", "files")))
