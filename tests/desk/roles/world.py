"""Two cities. What the other one hides from Changchun says so by the word CANARY: drafts, draft texts of what is public, media, settings,
placements, marks, people, groups, workflows."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, User
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, GroupApprovalTask, Page, Revision, Site, UploadedFile, Workflow, WorkflowPage, WorkflowTask

from cms.core.models import Attachment, Picture, Placement
from cms.desk.roles.models import SiteDesk
from cms.embargoes.models import Approval
from cms.ledger.models import Consumer, Event, Failure
from cms.library.documents.instants import day_in_beijing
from cms.news.models import NewsArticlePage
from cms.partners import tokens
from cms.partners.accounts.models import Member
from cms.partners.models import Feed, Partner, Token
from cms.partners.webhooks.models import Endpoint
from cms.policies.models import PolicyDocumentPage, PolicyMark
from cms.preview.models import Share
from cms.preview.sharing import making
from cms.publishing import departures
from cms.sites.models import SiteAlerts, SiteNavigation, SiteProfile
from cms.taxonomy.models import Term
from cms.withdrawals import following, receipts
from cms.withdrawals.models import Withdrawal
from cms.withdrawals.receipts import Received
from search.models import AskedText, BestBet, Feedback, Shortcut, StoppedSuggestion, StoppedWord, Synonym
from tests import factories
from tests.desk.roles.people import person

CANARY = "zqCANARY"
WORD = "机密"  # what every hidden title says, for searches


def hidden(what: str) -> str:
    return f"{WORD}{what} {CANARY}"


@dataclass
class City:
    """One site with everything that an editor can make, in every state."""

    home: Page
    column: Page
    draft: Page
    live: Page
    reviewed: Page
    locked: Page
    withdrawn: Page
    picture: Picture
    attachment: Attachment
    collection: Collection
    mark: PolicyMark
    placement: Placement
    site: Site
    administrator: User
    editor: User
    reviewer: User
    task_state: Any
    revision: Revision
    group: Group
    workflow: Workflow
    task: GroupApprovalTask

    @property
    def pages(self):
        return Page.objects.descendant_of(self.home, inclusive=True)


def build_city(code: str, name: str, elsewhere: Page, shared: Page) -> City:
    """`elsewhere`: a column of another site that is asked to show one of its drafts. `shared`: an item of that site that a draft names."""
    home = factories.site(code, kind="city", name=name)
    site, desk = Site.objects.get(root_page=home), SiteDesk.objects.get(site__root_page=home)
    people = {role: person(home, role) for role in ("administrator", "editor", "reviewer")}
    for user in people.values():
        User.objects.filter(pk=user.pk).update(last_name=CANARY)
    column = factories.column(home, f"{name}要闻", slug="news")
    picture = factories.picture(hidden("图片"), collection=desk.collection)
    picture.get_rendition("max-165x165")
    attachment = factories.attachment(hidden("附件"), name=f"{CANARY}.txt", content=CANARY.encode())
    attachment.collection = desk.collection
    attachment.save()
    pages = make_pages(column, people, picture, shared)
    task_state, mark = submit(pages["reviewed"], people["editor"]), make_mark(column)
    placement = Placement.objects.create(page=pages["draft"], column=elsewhere, requested_by=people["editor"])
    say_settings(site, pages["draft"])
    desk.collection.name = hidden("图库")
    desk.collection.save()
    group = Group.objects.create(name=f"{code} {CANARY}")
    workflow, task = make_workflow(code, group, column)
    return City(
        home=home, column=column, picture=picture, attachment=attachment, collection=desk.collection, mark=mark, placement=placement,
        site=site, task_state=task_state, revision=pages["live"].get_latest_revision(), group=group, workflow=workflow, task=task,
        **pages, **people,
    )  # fmt: skip


def make_pages(column: Page, people: dict[str, User], picture: Picture, shared: Page) -> dict[str, Page]:
    editor = people["editor"]
    named = [factories.block(next(iter(NewsArticlePage.related_items.field.stream_block.child_blocks)), shared.pk)]
    draft = factories.news(column, hidden("草稿"), publish=False, image=picture, owner=editor, related_items=named)
    live = factories.news(column, "公开的新闻", owner=editor)
    live.title = hidden("新标题")
    live.save_revision(user=editor)
    reviewed = factories.news(column, hidden("送审稿"), publish=False, owner=editor)
    locked = factories.news(column, hidden("锁定稿"), publish=False, locked=True, locked_by=editor, owner=editor)
    withdrawn = factories.news(column, hidden("撤下的"), owner=editor)
    departures.withdraw(withdrawn, "有误", people["administrator"])
    return {"draft": draft, "live": live, "reviewed": reviewed, "locked": locked, "withdrawn": withdrawn}


def submit(page: Page, user: User) -> Any:
    page.get_workflow().start(page, user)
    page.refresh_from_db()
    return page.current_workflow_task_state


def make_mark(column: Page) -> PolicyMark:
    older = factories.add(column, PolicyDocumentPage(title=hidden("旧办法")), publish=False)
    newer = factories.add(column, PolicyDocumentPage(title="新办法"), publish=False)
    PolicyDocumentPage.objects.filter(pk=newer.pk).update(live=True)
    return PolicyMark.objects.create(older=older, newer=newer.translation_key, kind="repeals")


def make_workflow(code: str, group: Group, column: Page) -> tuple[Workflow, GroupApprovalTask]:
    """One of its own for a column, beside the site's."""
    task = GroupApprovalTask.objects.create(name=f"{code} {CANARY}")
    task.groups.add(group)
    workflow = Workflow.objects.create(name=f"{code} {CANARY}")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.create(workflow=workflow, page=column)
    return workflow, task


def say_settings(site: Site, page: Page) -> None:
    profile = SiteProfile.objects.get(site=site)
    profile.contact = CANARY
    profile.save()
    alert = {"level": "", "title": CANARY, "item": None, "url": "", "starts_at": "2199-01-01T00:00:00+08:00", "ends_at": None}
    SiteAlerts.objects.create(site=site, alerts=[factories.block("alert", alert)])
    SiteNavigation.objects.create(site=site, hot_searches=[factories.block("words", {"locale": "zh-Hans", "text": CANARY})])


@dataclass
class World:
    """What the tests know: the city that looks, and the one that is looked at."""

    portal: Page
    own: City
    other: City
    term: Term
    token: Token
    withdrawal: Withdrawal
    approval: Approval
    redirect: Redirect
    failure: Failure
    upload: Any
    share: Share
    superuser: User
    words: dict[str, Any]


def build() -> World:
    portal = factories.site()
    factories.column(portal, "省内要闻", slug="shelf")
    own_home = factories.site("changchun", kind="city", name="长春市人民政府")
    own_column = factories.column(own_home, "长春要闻", slug="news")
    shared = factories.news(own_column, "长春的新闻")
    other = build_city("siping", "四平市人民政府", own_column, shared)
    consumer, token = Consumer.objects.create(name="canary"), partner_token()
    return World(
        portal=portal,
        own={**build_own(own_home, own_column), "live": shared},
        other=other,
        term=Term.objects.create(scheme="subject", slug="canary", name="一个主题"),
        token=token,
        approval=Approval.objects.create(partner=token.partner),
        withdrawal=make_withdrawal(other.withdrawn, token.partner),
        redirect=Redirect.objects.create(old_path=f"/{CANARY}", site=other.site, redirect_link="/"),
        failure=Failure.objects.create(consumer=consumer, position=1, error=CANARY, dead=True, retry_at=timezone.now()),
        upload=make_upload(other.editor),
        share=making.make(other.draft, other.editor, 3)[0],
        superuser=User.objects.create_superuser("root", "root@example.org", "x"),
        words=make_words(),
    )


def make_words() -> dict[str, Any]:
    """Of the search, which are the province's; what was searched for says the canary as well."""
    today = day_in_beijing(timezone.now())
    AskedText.objects.create(day=today, site="siping", locale="zh-Hans", text=CANARY, times=3, total=0, empty=3)
    Feedback.objects.create(day=today, site="siping", text=CANARY, kind="not_found", comment=hidden("留言"), times=1)
    return {
        "synonym": Synonym.objects.create(words=["老赖"], official=["失信被执行人"], note=CANARY),
        "best bet": BestBet.objects.create(texts=[hidden("推荐")], content_ids=[]),
        "shortcut": Shortcut.objects.create(texts=[hidden("直达")], title=CANARY, url="https://shortcut.example/"),
        "stopped word": StoppedWord.objects.create(text=hidden("停用")),
        "stopped suggestion": StoppedSuggestion.objects.create(text=hidden("不提示")),
    }


def partner_token() -> Token:
    partner = Partner.objects.create(name="一家报社", agreed_from="2026-01-01")
    feed = Feed.objects.create(partner=partner, slug="news", title="新闻")
    Endpoint.objects.create(partner=partner, feed=feed, url="https://press.example/wire")
    Member.objects.create(partner=partner, user=get_user_model().objects.create_user("press"))
    return tokens.issue(partner, "采编系统")[0]


def make_withdrawal(page: Page, partner: Partner) -> Withdrawal:
    """As the worker would have written it down."""
    event = Event.objects.filter(key=str(page.translation_key), kind="withdrawn").get()
    receipts.write(partner, "news", [Received(event.key, event.locale, event.position - 1, "")], event.at)
    return following.open_for(event)


def make_upload(user: User) -> UploadedFile:
    """Half way through uploading many."""
    kind = ContentType.objects.get_for_model(Picture)
    return UploadedFile.objects.create(
        for_content_type=kind, uploaded_by_user=user, file=ContentFile(CANARY.encode(), name=f"{CANARY}.jpg")
    )


def build_own(home: Page, column: Page) -> Any:
    """The looking city: people, and one draft to stand on."""
    people = {role: person(home, role) for role in ("administrator", "editor", "reviewer")}
    draft = factories.news(column, "长春的草稿", publish=False, owner=people["editor"])
    return {"home": home, "column": column, "draft": draft, "site": Site.objects.get(root_page=home), **people}
