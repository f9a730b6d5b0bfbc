"""Below `/partners/`."""

from django.urls import path, re_path

from api.selfservice import home, removals, samples, signing_in, tokens, webhooks

app_name = "selfservice"
urlpatterns = [
    path("", home.home, name="home"),
    path("documentation/", home.documentation, name="documentation"),
    path("sign-in/", signing_in.SignIn.as_view(), name="sign_in"),
    path("code/", signing_in.code, name="code"),
    path("second-factor/", signing_in.enrol, name="enrol"),
    path("sign-out/", signing_in.sign_out, name="sign_out"),
    path("password/<uidb64>/<token>/", signing_in.SetPassword.as_view(), name="password"),
    path("tokens/", tokens.issue, name="issue"),
    path("tokens/<int:pk>/replace/", tokens.replace, name="replace"),
    path("tokens/<int:pk>/revoke/", tokens.revoke, name="revoke"),
    path("removals/confirm/", removals.confirm, name="confirm_removals"),
    path("feeds/<slug:slug>/", samples.sample, name="sample"),
    path("webhooks/", webhooks.add, name="add_webhook"),
    path("webhooks/<int:pk>/", webhooks.log, name="webhook"),
    re_path(rf"^webhooks/(?P<pk>\d+)/(?P<what>{'|'.join(webhooks.ACTS)})/$", webhooks.act, name="act"),
]
