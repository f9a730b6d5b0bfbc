"""The record of a withdrawal to download."""

import orjson
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views import View

from cms.withdrawals.desk.sight import seen_by
from cms.withdrawals.evidence import pdf
from cms.withdrawals.evidence.record import Record, record


def as_json(said: Record) -> bytes:
    """For people to read, too: the hash does not depend on it."""
    return orjson.dumps(said, option=orjson.OPT_INDENT_2)


FORMS = {"json": (as_json, "application/json; charset=utf-8"), "pdf": (pdf.written, "application/pdf")}


class RecordView(View):
    """As it stands at this moment."""

    def get(self, request: HttpRequest, pk: int, form: str) -> HttpResponse:
        """For whoever sees the withdrawal."""
        withdrawal = get_object_or_404(seen_by(request.user), pk=pk)
        write, kind = FORMS[form]
        response = HttpResponse(write(record(withdrawal, timezone.now())), content_type=kind)
        response["Content-Disposition"] = f'attachment; filename="withdrawal-{withdrawal.position}.{form}"'
        response["Cache-Control"] = "no-store"
        return response
