"""The world of the canary test: hidden items of every document type, and published ones that name each of them in every way there is."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest
from operator import attrgetter
from typing import Any

from django.contrib.auth import get_user_model
from django.utils import timezone
from wagtail.models import Page, ReferenceIndex, Site

from cms.core.models import BasePage, Placement
from cms.library import registry
from cms.library.models import Address
from cms.library.reading.entries import COLUMNS
from cms.library.reading.statements import fetch
from cms.publishing.families import page_models
from cms.publishing.publication import publication
from cms.publishing.recording.location import Tree
from cms.sites.models import ColumnPage, HomePage, InformationPage, SiteProfile
from cms.taxonomy.models import Term
from tests import factories
from tests.security.canary.canaries import Canaries
from tests.security.canary.fields import children_of, own_fields, said_of
from tests.security.canary.pens import Pen, Untaught
from tests.security.canary.settings import say_settings, settings_models
from tests.security.canary.states import STATES, Act, State, Subject

EDITOR = "the editor"
LAVISH = next(state for state in STATES if state.name == "unpublished")
BEARING = " with a child"
STANDING = ("closet", "vault", "workshop")  # where items of the states that name them stand from the beginning
AROUND = ("closet", "cupboard", "vault", "workshop")  # columns that hide what stands in them


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


def done(subjects: Sequence[Subject], acts: Callable[[State], Sequence[Act]]) -> None:
    """Each step of all of them in one transaction: alone, each would have all that names it built again."""
    for step in range(max(len(acts(subject.state)) for subject in subjects)):
        with publication():
            for subject in subjects:
                for act in acts(subject.state)[step : step + 1]:
                    act(subject)


BEGIN, HIDE, SHOW = attrgetter("begin"), attrgetter("hide"), attrgetter("show")


def open_site(subject: Subject, code: str) -> None:
    """Whose front page the item is; where that is a secret, so is everything that the site says of itself."""
    pen = subject.pen if subject.state.takes_branch else None

    def said(name: str) -> str:
        return pen.word(f"home_page.site.{name}") if pen else code

    site = Site.objects.create(hostname=f"{code}.localhost", port=8000, root_page=subject.page, site_name=said("name"))
    marks = {name: said(name) for name in ("icp_number", "police_number", "contact")}
    SiteProfile.objects.create(site=site, code=code, url=f"http://{said('url')}.localhost", **marks)


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
        self.columns = {"shelf": self.shelf} | {name: factories.column(self.home, slug=name) for name in AROUND[:-1]}
        self.columns["workshop"] = factories.add(self.home, ColumnPage(title="工作间", slug="workshop"), publish=False)
        for name in self.types:
            self.friends[name] = self._friend(name)
        self._begin([(state, name) for state in self.states for name in self.types])
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

    def _begin(self, wanted: Iterable[tuple[State, str]]) -> None:
        made = [subject for state, document_type in wanted for subject in self._subjects(state, document_type)]
        self.subjects += made
        done(made, BEGIN)
        with publication():
            for subject in made:
                if subject.owner.endswith(BEARING) or subject.type == "home_page":
                    self._child(subject)

    def _subjects(self, state: State, document_type: str) -> Iterator[Subject]:
        if document_type == "home_page" and state.inside != "shelf":
            return  # nothing stands above a home page but the root of all
        yield self._subject(state, document_type, f"{state.name} {document_type}")
        model = model_of(document_type)
        if state.bears and model is not HomePage and set(model.allowed_subpage_models()) & set(page_models()):
            yield self._subject(state, document_type, f"{state.name} {document_type}{BEARING}")

    def _subject(self, state: State, document_type: str, owner: str) -> Subject:
        """An item that says everything, in its place, as yet a draft."""
        model = model_of(document_type)
        pen = Pen(self.canaries, owner, self._friends_of, self.user, lavish=state is LAVISH)
        values = said_of(model, pen, document_type) | kind_of(model, document_type)
        page = model(**values, **children_of(model, pen, document_type), live=False, locale=self.home.locale, owner=self.user)
        subject = Subject(owner, document_type, state, pen, page, self.friends[document_type], self.columns[state.inside])
        self._stand(subject)
        pen.identity(f"{document_type}.content_id", page.translation_key)
        return subject

    def _stand(self, subject: Subject) -> None:
        """In the column that hidden things stand in; a home page at the root, with a site of its own."""
        page = subject.page
        if isinstance(page, HomePage):
            Page.objects.get(depth=1).add_child(instance=page)
            open_site(subject, f"s{len(self.homes)}")
            self.homes.append(page)
        else:
            above = subject.closet if subject.state.inside in STANDING else self._parent_of(page)
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

    def _child(self, subject: Subject) -> None:
        """A live page below a hidden one, as secret as that."""
        page = subject.page
        model = next(one for one in (InformationPage, *page_models()) if one in type(page).allowed_subpage_models())
        title = subject.pen.word(f"{subject.type}.child.title") if subject.state.takes_branch else "下级页面"
        live(type(page).objects.get(pk=page.pk), [model(title=title, slug="below")])

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
            self._name_one_by_one(model, name, when)
        say_settings(Site.objects.get(root_page=home), pen)
        self.referring.add(owner)

    def _name_one_by_one(self, model: type[Page], document_type: str, when: str) -> None:
        """A page for each hidden one that a field of the family can name: a field names but one."""
        of_all = {field.name for field in BasePage._meta.get_fields()}
        for field in own_fields(model):
            if field.name not in of_all and field.remote_field and issubclass(field.remote_field.model, Page):
                kind = kind_of(model, document_type)
                named = self._hidden_of((field.remote_field.model,))
                slug = f"{when}-{document_type}-{field.name}".replace("_", "-")
                live(self.board, [model(title="指向", slug=f"{slug}-{one.pk}", **{field.name: one}, **kind) for one in named])

    def _friends_of(self, models: tuple[type[Page], ...]) -> list[Page]:
        """One is enough where any page can be named."""
        return [page for page in self.friends.values() if isinstance(page, models)][: 1 if models == (Page,) else None]

    def _hidden_of(self, models: tuple[type[Page], ...]) -> list[Page]:
        named = [subject.page for subject in self.subjects if isinstance(subject.page, models)]
        there = set(Page.objects.filter(pk__in=[page.pk for page in named]).values_list("pk", flat=True))
        return [page for page in named if page.pk in there]

    # What is done to it

    def another(self, state: State, document_type: str, bearing: str = "") -> None:
        """One more, from its beginning to its hiding."""
        subject = self._subject(state, document_type, f"another {state.name} {document_type}{bearing}")
        self.subjects.append(subject)
        done([subject], BEGIN)
        if bearing:
            self._child(subject)
        self.note_paths()
        done([subject], HIDE)
        self.note_paths()

    def hide(self) -> None:
        self.stale = fetch(f"SELECT {COLUMNS} FROM library_item i", [])
        self._index_references()
        done(self.subjects, HIDE)
        self.note_paths()
        self.refer("after", self.home)

    def _index_references(self) -> None:
        """Who names what: a worker keeps it in step in production."""
        naming = [*Page.objects.exclude(pk__in=[subject.page.pk for subject in self.subjects]).specific()]
        naming += [setting for model in (SiteProfile, *settings_models()) for setting in model.objects.all()]
        for one in naming:
            ReferenceIndex.create_or_update_for_object(one)

    def show(self) -> None:
        done(self.subjects, SHOW)

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
        """Codes, also of those that are hidden."""
        return list(SiteProfile.objects.order_by("code").values_list("code", flat=True))
