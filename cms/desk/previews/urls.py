"""Below /admin/."""

from django.urls import URLPattern, path

from cms.desk.previews.sharing import EndPreviewsView, RevokeView, ShareView

urlpatterns: list[URLPattern] = [
    path("desk/pages/<int:page_id>/share/", ShareView.as_view(), name="desk_share"),
    path("desk/pages/<int:page_id>/share/<int:pk>/revoke/", RevokeView.as_view(), name="desk_share_revoke"),
    path("desk/pages/<int:page_id>/share/end-previews/", EndPreviewsView.as_view(), name="desk_previews_end"),
]
