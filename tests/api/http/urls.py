from django.urls import path

from tests.api.http.toy import State

urlpatterns = [path("graphql", State().view())]
