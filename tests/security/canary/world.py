"""The world of the canary test: hidden items of every document type, and published ones that name each of them in every way there is."""

from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from itertools import groupby, zip_longest
from typing import Any

from django.contrib.auth import get_user_model
from django.utils import timezone
from wagtail.models import Page, ReferenceIndex, Site

from cms.core.models import Placement
from cms.library import registry
from cms.library.models import Address, Record
from cms.library.reading.entries import COLUMNS
from cms.library.reading.statements import fetch
from cms.publishing.families import page_models
from cms.publishing.publication import publication
from cms.publishing.recording.location import Tree
from cms.sites.models import ColumnPage, HomePage, InformationPage, SiteProfile
from cms.taxonomy.models import Term
from tests import factories
from tests.security.canary.canaries import Canaries
from tests.security.canary.fields import children_of, said_of
from tests.security.canary.pens import Pen, Untaught
from tests.security.canary.settings import say_settings, settings_models
from tests.security.canary.states import STATES, State, Subject, published

EDITOR = "the editor"
LAVISH = STATES[5]


def model_of(document_type: str) -> type[Page]:
    return next(model for model in page_models() if document_type in model.document_types)


def kind_of(model: type[Page], document_type: str) -> dict[str, str]:
    """The field by which a page with several document types says which it is."""
    if len(model.document_types) == 1:
        return {}
    fields = [
        field.name for field in model._meta.fields if field.choices and {value for value, _ in field.choices} == set(model.document_types)
    ]
    if len(fields) != 1:
        raise Untaught(f"{model.__name__} has the document types {model.document_types}: which field says which?")
    return {fields[0]: document_type}


def live(parent: Page, pages: Sequence[Page]) -> None:
    """Public at once, without the drafts that nobody looks at: all in one transaction."""
    parent.refresh_from_db()
    with publication() as under_way:
        for page in pages:
            page.locale = parent.locale
            parent.add_child(instance=page)
            under_way.mark(page)


class World:
    """Built published; `hide` hides what is to be hidden, `show` brings out what never was public."""

    def __init__(self, types: Iterable[str] | None = None, states: Sequence[State] = STATES) -> None:
        self.canaries = Canaries()
        self.types = list(types or (kind.name for kind in registry.all_types()))
        self.states = states
        self.subjects: list[Subject] = []
        self.friends: dict[str, Page] = {}
        self.homes: list[Page] = []
        self.referring: set[str] = set()
        self.stale: list[Any] = []  # the library's rows before anything was hidden

    def build(self) -> "World":
        self.user = get_user_model().objects.create_user(
            self.canaries.word(EDITOR, "user.username"), "", "x", last_name=self.canaries.word(EDITOR, "user.name")
        )
        Term.objects.get_or_create(scheme="subject", slug="education", defaults={"name": "教育"})
        self.home, self.city = factories.site(), factories.site("changchun", kind="city", name="长春市人民政府")
        self.homes = [self.home, self.city]
        self.shelf, self.board = factories.column(self.home, slug="shelf"), factories.column(self.city, slug="board")
        self.closet, self.cupboard = factories.column(self.home, slug="closet"), factories.column(self.home, slug="cupboard")
        for name in self.types:
            self.friends[name] = self._friend(name)
        for state in self.states:
            for name in self.types:
                self._subjects(state, name)
        self._surroundings()
        self.refer("before", self.city)
        self.note_paths()
        return self

    # What is hidden

    def _friend(self, document_type: str) -> Page:
        """A public item of this type, which every hidden item names in every way."""
        model = model_of(document_type)
        if model is HomePage:
            return self.home
        page = model(title=f"朋友 {document_type}", slug=f"friend-{document_type.replace('_', '-')}", **kind_of(model, document_type))
        return factories.add(self.shelf, page)

    def _subjects(self, state: State, document_type: str) -> None:
        if state.only not in ("", document_type) or (document_type == "home_page" and state.name == "under private"):
            return  # nothing stands above a home page but the root of all
        self._subject(state, document_type, f"{state.name} {document_type}")
        model = model_of(document_type)
        if state.bears and model is not HomePage and set(model.allowed_subpage_models()) & set(page_models()):
            self._subject(state, document_type, f"{state.name} {document_type} with a child", slug=f"p{len(self.subjects)}")

    def _subject(self, state: State, document_type: str, owner: str, **fixed: Any) -> None:
        model = model_of(document_type)
        pen = Pen(self.canaries, owner, self._friends_of, self.user, lavish=state is LAVISH and not fixed)
        said = said_of(model, pen, document_type)
        values = said | kind_of(model, document_type) | fixed
        for name in fixed:
            self.canaries.unsaid(said[name])
        page = model(**values, **children_of(model, pen, document_type), live=False, locale=self.home.locale, owner=self.user)
        closet = {"under private": self.closet, "moved into private": self.cupboard}.get(state.name)
        subject = Subject(owner, document_type, state, pen, page, self.friends[document_type], closet=closet)
        self._stand(subject)
        pen.identity(f"{document_type}.content_id", page.translation_key)
        (state.begin or published)(subject)
        self.subjects.append(subject)
        if "slug" in fixed or model is HomePage:
            self._child(page)

    def _stand(self, subject: Subject) -> None:
        """In the column that hidden things stand in; a home page at the root, with a site of its own."""
        page = subject.page
        if isinstance(page, HomePage):
            Page.objects.get(depth=1).add_child(instance=page)
            code = f"s{len(self.homes)}"
            site = Site.objects.create(hostname=f"{code}.localhost", port=8000, root_page=page, site_name=code)
            SiteProfile.objects.create(site=site, code=code, url=f"http://{code}.localhost")
            self.homes.append(page)
        else:
            above = subject.closet if subject.state.name == "under private" else self._parent_of(page)
            above.refresh_from_db()
            above.add_child(instance=page)

    def _parent_of(self, page: Page) -> Page:
        """A column below the front page, a body below another, all else in the column that hidden things stand in."""
        if isinstance(page, ColumnPage):
            return self.home
        model = type(page)
        friend = next((one for one in self.friends.values() if type(one) is model), None)
        return (
            friend if friend is not None and type(page) is not InformationPage and model in model.allowed_subpage_models() else self.shelf
        )

    def _child(self, page: Page) -> None:
        """A public page below a hidden one."""
        model = next(one for one in (InformationPage, *page_models()) if one in type(page).allowed_subpage_models())
        live(type(page).objects.get(pk=page.pk), [model(title="下级页面", slug="below")])

    def of_state(self, name: str) -> list[Subject]:
        return [subject for subject in self.subjects if subject.state.name == name]

    # Who names it

    def _surroundings(self) -> None:
        """Placements, replacements, redirects, sponsors: of or to every hidden item."""
        friend, now = next(iter(self.friends.values())), timezone.now()
        with publication():
            for number, subject in enumerate(self.subjects):
                if subject.type != "home_page":
                    Placement.objects.create(page=subject.page, column=self.board, pinned=number % 2 == 0, order=number, accepted_at=now)
                if isinstance(subject.page, ColumnPage):
                    Placement.objects.create(page=friend, column=subject.page, accepted_at=now)
        Address.objects.bulk_create(
            Address(site="portal", path=f"/to/{number}/", content_id=str(subject.page.translation_key), locale="zh-Hans")
            for number, subject in enumerate(self.subjects)
        )
        replaced = {"title": "旧页面", "archived_at": now, "archive_notice": "<p>旧</p>"}
        live(
            self.board, [InformationPage(slug=f"old-{subject.page.pk}", replaced_by=subject.page, **replaced) for subject in self.subjects]
        )
        self._sponsors()

    def _sponsors(self) -> None:
        bodies = [subject.page for subject in self.subjects if subject.type == "organisation"]
        profiles = SiteProfile.objects.order_by("pk")
        for profile, one, other in zip_longest(profiles, bodies[::2], bodies[1::2]):
            if profile is not None:
                profile.sponsor, profile.organiser = one, other
                profile.save()

    def refer(self, when: str, home: Page) -> None:
        """A page of every family, and every setting of a site, that names every hidden item wherever it can be named."""
        owner = f"referring {when}"
        pen = Pen(self.canaries, owner, self._hidden_of, self.user)
        for model in page_models():
            name = model.document_types[0]
            if name not in self.types and model is not HomePage:
                continue
            page = HomePage.objects.get(pk=home.pk) if model is HomePage else model()
            said = said_of(model, pen, name)
            for name_unsaid in ("change_note", *(["slug"] if model is HomePage else [])):
                self.canaries.unsaid(said.pop(name_unsaid))
            for field, value in {**said, **children_of(model, pen, name)}.items():
                setattr(page, field, value)
            if model is HomePage:
                page.save_revision().publish()
            else:
                factories.add(self.board, page)
        say_settings(Site.objects.get(root_page=home), pen)
        self.referring.add(owner)

    def _friends_of(self, models: tuple[type[Page], ...]) -> list[Page]:
        """One is enough where any page can be named."""
        return [page for page in self.friends.values() if isinstance(page, models)][: 1 if models == (Page,) else None]

    def _hidden_of(self, models: tuple[type[Page], ...]) -> list[Page]:
        named = [subject.page for subject in self.subjects if isinstance(subject.page, models)]
        there = set(Page.objects.filter(pk__in=[page.pk for page in named]).values_list("pk", flat=True))
        return [page for page in named if page.pk in there]

    # What is done to it

    def another(self, state: State, document_type: str) -> None:
        """One more, from its beginning to its hiding."""
        self._subject(state, document_type, f"another {state.name} {document_type}")
        self.note_paths()
        subject = self.subjects[-1]
        state.hide(subject)
        self.note_paths()

    def hide(self) -> None:
        self.stale = fetch(f"SELECT {COLUMNS} FROM library_item i", [])
        self._index_references()
        for _, together in groupby(self.subjects, key=lambda subject: subject.state):
            self._hide(list(together))
        self.note_paths()
        self.refer("after", self.home)

    def _index_references(self) -> None:
        """Who names what: a worker keeps it in step in production."""
        naming = [*Page.objects.exclude(pk__in=[subject.page.pk for subject in self.subjects]).specific()]
        naming += [setting for model in (SiteProfile, *settings_models()) for setting in model.objects.all()]
        for one in naming:
            ReferenceIndex.create_or_update_for_object(one)

    def _hide(self, together: list[Subject]) -> None:
        """Deletions in one transaction: each would have all that names it built again."""
        with publication() if together[0].state.name == "deleted" else nullcontext():
            for subject in together:
                subject.state.hide(subject)

    def show(self) -> None:
        for subject in self.subjects:
            subject.state.show(subject)

    def note_paths(self) -> None:
        """Where each stands now, whether the public may know it or not."""
        tree = Tree()
        for subject in self.subjects:
            page = Page.objects.filter(pk=subject.page.pk).first()
            location = tree.locate(page) if page else None
            if location and (location.site, location.path) not in subject.paths:
                subject.paths.append((location.site, location.path))
        for site, path, content_id in Address.objects.values_list("site", "path", "content_id"):
            for subject in self.subjects:
                if content_id == str(subject.page.translation_key) and (site, path) not in subject.paths:
                    subject.paths.append((site, path))

    # What is known of it

    @property
    def hidden(self) -> dict[str, frozenset[str]]:
        """Owners of canaries that must not be met, and what of them may be said."""
        found = {EDITOR: frozenset[str]()}
        for subject in self.subjects:
            edit = subject.state.answers == "ITEM"
            found[f"draft of {subject.owner}" if edit else subject.owner] = subject.state.says
        return found

    @property
    def sites(self) -> list[str]:
        return [row.key for row in Record.objects.filter(kind="site").order_by("key")]
