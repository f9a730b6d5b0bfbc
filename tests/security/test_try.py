import time, pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.security.canary.world import World
import logging; logging.disable(logging.WARNING)
@pytest.mark.django_db
def test_try():
    import cProfile, pstats
    t=time.time()
    p=cProfile.Profile(); p.enable()
    w=World().build()
    print("BUILD", time.time()-t, len(w.subjects), len(list(w.canaries)))
    t=time.time()
    w.hide()
    p.disable()
    print("HIDE", time.time()-t)
    from cms.library.models import Item, Record
    print(Item.objects.count(), Record.objects.count())
    from cms.publishing.reconciling import reconcile
    d=reconcile(repair=False)
    print(d)
    pstats.Stats(p).sort_stats("cumtime").print_stats(70)
