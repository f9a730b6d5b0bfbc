"""Addresses of taking Word documents in, below /admin/."""

from django.urls import URLPattern, path

from cms.desk.word.views import ChoosePlaceView, WordView

urlpatterns: list[URLPattern] = [
    path("desk/word/<int:parent_page_id>/", WordView.as_view(), name="desk_word"),
    path("desk/word/<slug:app_label>/<slug:model_name>/", ChoosePlaceView.as_view(), name="desk_word_choose"),
]
