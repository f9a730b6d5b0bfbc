from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsConfig(AppConfig):
    name = "cms.news"
    label = "news"
    verbose_name = _("News")

    def ready(self) -> None:
        from cms.library.registry import DocumentType
        from cms.news.document import NewsArticle, build
        from cms.publishing import families

        families.register(
            "news.NewsArticlePage", build,
            DocumentType("news_article", NewsArticle, _("News article")),
            DocumentType("notice", NewsArticle, _("Notice")),
            DocumentType("commentary", NewsArticle, _("Commentary")),
        )  # fmt: skip
