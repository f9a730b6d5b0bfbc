"""The public surface."""

from django.urls import path

from api import files
from api.endpoint import graphql

urlpatterns = [
    path("graphql", graphql, name="graphql"),
    path("media/<uuid:key>/<str:filename>", files.picture, name="picture"),
    path("files/<uuid:key>/<str:filename>", files.attachment, name="attachment"),
]
