"""What others may do with an item, in words (互联网新闻信息服务管理规定, article 15: source, author, title and editor stay with it)."""

from cms.library.reading import Entry

_TERMS = {
    "zh-Hans": {
        "allowed": "可以转载，须注明来源“{source}”、原作者、原标题和责任编辑，不得歪曲、篡改标题原意和内容。",
        "title_unchanged": "可以转载，不得改动标题，须注明来源“{source}”、原作者和责任编辑。",
        "list_only": "仅限列入转载名单的媒体转载，须注明来源“{source}”、原作者、原标题和责任编辑。",
        "forbidden": "不得转载。",
    },
    "en": {
        "allowed": "May be reprinted with its source “{source}”, author, title and responsible editor; nothing may be distorted.",
        "title_unchanged": "May be reprinted with its title unchanged, its source “{source}”, author and responsible editor.",
        "list_only": "May be reprinted by the listed media only, with its source “{source}”, author, title and responsible editor.",
        "forbidden": "Must not be reprinted.",
    },
}


def terms_of_use(entry: Entry, publisher: str) -> str:
    """As its editor said; what says nothing of it may be reprinted."""
    return _TERMS[entry.locale][entry.get("reprint") or "allowed"].format(source=entry["source"] or publisher)
