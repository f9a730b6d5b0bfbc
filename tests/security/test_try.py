import time, pytest, os
from django.test import override_settings
from tests.security.canary.world import World
from tests.security.canary.states import STATES
from tests.security.canary.leaks import crawl
from collections import Counter
import logging
@pytest.mark.django_db
@override_settings(TASKS={"default":{"BACKEND":"django_tasks.backends.dummy.DummyBackend"}})
def test_try():
    logging.disable(logging.WARNING)
    def show(c):
        print("CRAWL", time.time()-t, time.process_time(), c.crawler.requests, sum(c.crawler.requests.values()), c.codes, c.crawler._at_once)
        print("LEAKS", len(c.leaks), *[str(l) for l in c.leaks[:30]], sep="\n")
    t=time.time()
    n=os.environ.get("N","1")
    w=World(states=[s for s in STATES if s.name in n.split(",")] if not n.isdigit() else STATES[:int(n)])
    w.build()
    print("BUILD", time.time()-t, time.process_time(), len(w.subjects), len(list(w.canaries)))
    t=time.time(); c=crawl(w); 
    b=c; c.leaks=[]; show(c)
    t=time.time(); w.hide(); print("HIDE", time.time()-t, time.process_time())
    t=time.time(); c=crawl(w); show(c)
    print(Counter(l.canary.owner+l.canary.where for l in c.leaks).most_common(30))
    t=time.time(); w.show(); s=crawl(w); print("SHOW", time.time()-t)
    from tests.security.test_canary import editor_only
    from tests.security.canary.selections import every_field
    met=b.met|s.met
    un=[str(x) for x in w.canaries if x not in met and not editor_only(x)]
    print("UNMET", len(un), *sorted(un)[:60], sep="\n")
    print("EDITOR MET", [str(x) for x in met|c.met if editor_only(x)][:20])
    print("UNASKED", every_field(c.crawler.schema)-c.crawler.selections.reached)
