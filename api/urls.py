"""The public surface."""

from django.urls import path

from api import files
from api.endpoint import graphql
from api.searching import feed, reporting

urlpatterns = [
    path("graphql", graphql, name="graphql"),
    path("search.rss", feed.feed, name="search_feed"),
    path("search/clicks", reporting.clicks, name="search_clicks"),
    path("search/feedback", reporting.feedback, name="search_feedback"),
    path("media/<uuid:key>/<str:filename>", files.picture, name="picture"),
    path("files/<uuid:key>/<str:filename>", files.attachment, name="attachment"),
]
