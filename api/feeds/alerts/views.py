"""`GET /feeds/site/<code>/alerts.atom`: a site's latest messages; `…/alerts/<identifier>.cap`: one of them."""

from functools import partial

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from api.context import Context
from api.feeds.alerts import cap
from api.feeds.answering import answered, kept, unknown_feed
from api.feeds.writing import atom
from api.feeds.writing.channel import Channel, Post, name_of, plain
from api.types.parts import url_of
from cms.library.documents.instants import in_beijing
from cms.library.locales import DEFAULT
from cms.library.reading.directory import Site
from cms.library.reading.version import Version, read
from cms.partners.models import AlertMessage

MOST = 50
FORM = "cap 1"  # a part of each ETag
NAMES = {"Alert": "预警", "Update": "预警变更", "Cancel": "预警解除"}


def latest(request: HttpRequest, code: str) -> HttpResponse:
    """An Atom feed of messages: alerts, their changes, their ends."""
    return answered(request, partial(_latest, request, code))


def message(request: HttpRequest, code: str, alert: str, number: int) -> HttpResponse:
    """A message stays at its address."""
    return answered(request, partial(_message, request, code, str(alert), number))


def _latest(request: HttpRequest, code: str) -> HttpResponse:
    version, last = read(), AlertMessage.objects.filter(site=code).order_by("-pk").values_list("pk", flat=True).first()
    return kept(request, version, [str(last), FORM], {"path": request.path}, partial(_written, code, version))


def _written(code: str, version: Version) -> HttpResponse:
    site = site_of(Context(version), code)
    found = AlertMessage.objects.filter(site=code).order_by("-pk")[:MOST]
    name = name_of(site, DEFAULT)
    address = f"{settings.PUBLIC_URL}/feeds/site/{code}/alerts.atom"
    channel = Channel(f"{name}：突发事件预警", "预警及其变更和解除，各为一份 CAP 1.2 文档。", f"{site['url']}/", address, DEFAULT, name)
    return HttpResponse(atom.written(channel, [post(one) for one in found]), content_type=atom.CONTENT_TYPE)


def post(one: AlertMessage) -> Post:
    """Leads to the CAP document."""
    at, url = in_beijing(one.at), f"{settings.PUBLIC_URL}/feeds/site/{one.site}/alerts/{one.alert}/{one.number}.cap"
    return Post(one.identifier, url, plain(f"{NAMES[one.kind]}：{one.document['title']}"), url, "", at, at, DEFAULT)


def _message(request: HttpRequest, code: str, alert: str, number: int) -> HttpResponse:
    version = read()
    return kept(request, version, [FORM], {"path": request.path}, partial(_document, code, alert, number, version))


def _document(code: str, alert: str, number: int, version: Version) -> HttpResponse:
    context = Context(version)
    site = site_of(context, code)
    series = {one.number: one for one in AlertMessage.objects.filter(site=code, alert=alert, number__lte=number).order_by("-number")[:2]}
    found = series.get(number)
    if found is None:
        raise unknown_feed()
    item = found.document["item"]
    entry = context.library.items([item], DEFAULT).get(item) if item else None
    web = url_of(context.directory.sites[entry.site], entry["path"]) if entry else None
    body = cap.written(found, series.get(found.replaces or 0), site, entry["summary"] if entry else "", web)
    return HttpResponse(body, content_type=f"{cap.MEDIA_TYPE}; charset=utf-8")


def site_of(context: Context, code: str) -> Site:
    found = context.directory.sites.get(code)
    if found is None:
        raise unknown_feed()
    return found
