"""`export wordpress` and `export print`: what the mirror holds, in the forms that newsrooms' systems take."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from govwire_partner import ninjs
from govwire_partner.exporting import print_desk, wordpress
from govwire_partner.exporting.articles import Article, articles
from govwire_partner.failures import Misused
from govwire_partner.mirror.folder import Folder
from govwire_partner.mirror.store import Store
from govwire_partner.terminal import tell

HELP = "write what the mirror holds for WordPress or the print desk"


def add_arguments(parser: ArgumentParser) -> None:
    forms = parser.add_subparsers(required=True, metavar="FORM")
    post = forms.add_parser("wordpress", help="an import file (WXR)")
    post.add_argument("--publish", action="store_true", help="as published posts; else drafts for an editor to look at")
    post.add_argument("--media-address", default="", metavar="URL", help="where WordPress finds the mirror's folder media")
    post.add_argument("--title", default="Govwire", help="of the file's author")
    _add_choice(post, _wordpress)
    _add_choice(forms.add_parser("print", help="a zip with texts, .docx and pictures"), _print)


def _add_choice(parser: ArgumentParser, write: Callable[[Iterable[Article], Namespace], int]) -> None:
    parser.add_argument("folder", type=Path, metavar="DIR", help="the mirror's folder")
    parser.add_argument("--out", required=True, type=Path, metavar="FILE", help="is replaced")
    parser.add_argument("--since", type=day, metavar="YYYY-MM-DD", help="only what was published since that day in Beijing")
    parser.add_argument("--uri", action="append", default=[], help="only this item; may be repeated")
    parser.set_defaults(write=write)


def run(options: Namespace) -> int:
    """Raises Misused where nothing is chosen."""
    with closing(Store(options.folder)) as store:
        try:
            chosen = list(articles(Folder(options.folder, store), options.since, options.uri))
        except ninjs.Malformed as error:
            raise Misused(f"The mirror holds an item that cannot be exported ({error}). Run: govwire-partner verify") from None
        if not chosen:
            raise Misused("The mirror holds no such item: nothing was written. Look at --since and --uri, or pull first.")
        tell(f"{options.write(chosen, options)} items in {options.out}")
    return 0


def _wordpress(chosen: Iterable[Article], options: Namespace) -> int:
    status = "publish" if options.publish else "draft"
    return wordpress.write(chosen, options.out, status=status, media_address=options.media_address, title=options.title)


def _print(chosen: Iterable[Article], options: Namespace) -> int:
    return print_desk.write(chosen, options.out)


def day(text: str) -> datetime:
    """Its beginning in Beijing."""
    try:
        return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=ninjs.BEIJING)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no day; write one like 2026-11-30") from None
