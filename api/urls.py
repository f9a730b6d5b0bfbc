"""The public surface."""

from django.urls import path

from api import files
from api.endpoint import graphql
from api.feeds import opml, public, sitemap
from api.feeds.alerts import views as alerts
from api.feeds.embargoes import files as embargoed_files
from api.feeds.embargoes import views as embargoes
from api.feeds.partners import confirmations, views
from api.feeds.partners import files as wire_files
from api.preview import endpoint as preview
from api.preview import files as draft_files
from api.preview import shares
from api.preview.exchange import exchange
from api.searching import feed, reporting

urlpatterns = [
    path("graphql", graphql, name="graphql"),
    path("search.rss", feed.feed, name="search_feed"),
    path("feeds/items.<slug:form>", public.of_items, name="items_feed"),
    path("feeds/site/<slug:code>.opml", opml.subscriptions, name="site_feeds"),
    path("feeds/site/<slug:code>/news.xml", sitemap.news, name="news_sitemap"),
    path("feeds/<slug:kind>/<slug:key>.<slug:form>", public.by_kind, name="named_feed"),
    path("feeds/site/<slug:code>/alerts.atom", alerts.latest, name="alerts"),
    path("feeds/site/<slug:code>/alerts/<uuid:alert>/<int:number>.cap", alerts.message, name="alert_message"),
    path("feeds/<slug:feed>/changes", views.changes, name="wire_changes"),
    path("feeds/<slug:feed>/snapshot", views.snapshot, name="wire_snapshot"),
    path("feeds/<slug:feed>/confirmations", confirmations.confirmations, name="wire_confirmations"),
    path("feeds/<slug:feed>/embargoed", embargoes.embargoed, name="wire_embargoed"),
    path(
        "feeds/embargoes/<int:copy>/<int:partner>/<slug:kind>/<uuid:key>/<str:filename>", embargoed_files.signed, name="wire_embargoed_file"
    ),
    path("feeds/files/<slug:kind>/<uuid:key>/<str:filename>", wire_files.signed, name="wire_file"),
    path("search/clicks", reporting.clicks, name="search_clicks"),
    path("search/feedback", reporting.feedback, name="search_feedback"),
    path("media/<uuid:key>/<str:filename>", files.picture, name="picture"),
    path("files/<uuid:key>/<str:filename>", files.attachment, name="attachment"),
    path("preview/exchange", exchange, name="preview_exchange"),
    path("preview/graphql", preview.graphql, name="preview_graphql"),
    path("preview/media/<str:seal>/<uuid:key>/<str:filename>", draft_files.picture, name="preview_picture"),
    path("preview/files/<str:seal>/<uuid:key>/<str:filename>", draft_files.attachment, name="preview_attachment"),
    path("share/", shares.begin, name="share"),
    path("share/open", shares.opened, name="share_open"),
    path("share/alone", shares.alone, name="share_alone"),
    path("share/say", shares.said, name="share_say"),
]
