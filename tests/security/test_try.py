import time, pytest, os
from django.db import connection
from django.test import override_settings
from tests.security.canary.world import World
from tests.security.canary.states import STATES
import logging; logging.disable(logging.WARNING)
@pytest.mark.django_db
@override_settings(TASKS={"default":{"BACKEND":"django_tasks.backends.dummy.DummyBackend"}})
def test_try():
    import cProfile, pstats
    t=time.time()
    p=cProfile.Profile(); 
    if os.environ.get("PROF"): p.enable()
    w=World(states=STATES[:int(os.environ.get("N","2"))])
    try:
        w.build()
        print("BUILD", time.time()-t, time.process_time(), len(w.subjects), len(list(w.canaries)))
        t=time.time()
        w.hide()
    finally:
        p.disable()
    print("HIDE", time.time()-t)
    from cms.library.models import Item, Record
    print(Item.objects.count(), Record.objects.count(), Record.objects.filter(kind="picture").count())
    from cms.publishing.reconciling import reconcile
    d=reconcile(repair=False)
    print(d)
    if os.environ.get("PROF"): pstats.Stats(p).sort_stats("cumtime").print_stats(110)
