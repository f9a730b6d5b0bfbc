"""The consumer alone, as the worker runs it."""

from django.utils import timezone

from cms.ledger import consumers, worker


def follow_up():
    for definition in consumers.registered():
        if definition.name == "withdrawals":
            worker.run_consumer(definition, timezone.now())
