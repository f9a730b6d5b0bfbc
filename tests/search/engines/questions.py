"""Questions for both engines: what people may type, made into units by simple rules of the tests' own."""

from collections.abc import Iterator, Sequence
from random import Random

from cms.library import facets
from cms.library.numbers import Interval
from cms.library.reading import ListQuery
from search.querying.model import Order, Phrase, SearchQuery, TextQuery, Unit
from search.querying.phrases import phrase_of
from search.text.folding import fold
from search.text.numbers import normal
from tests.search.corpus import FIRST_DAY, NUMBERS, SECTIONS, SITES, TERMS, TRICKY, TYPES, WORDS

ALL = ListQuery((facets.everything("zh-hans"), facets.everything("en")), include_archived=True)

TYPED = """
高考 高考工作 考工 工作作 36号 第36号 136号 2024年 12024年 年 号 省 的 的的 的的的的的 吉吉
5g基站 5G 基站 g基站 pm2.5 pm2 PM２．５ covid-19 covid covid19 关于号召
關於號召 教育厅 教育廳 二〇二四年 二零二四年 𠮷林 𠮷 𰻝面 길림성 길 ジリン m2 期 iv 第iv期 c cafe
or near title:x 公告36号 公告 36号文件 号文 年工作要点 省情 林省 高考，工作 5G基站PM2.5
19 安全生产应急预案 长春 长 x
""".split()  # noqa: SIM905


def phrase(text: str) -> Phrase:
    found = phrase_of(fold(text))
    assert found, text
    return found


def unit(*spellings: str, weight: float = 1.0) -> Unit:
    return Unit(tuple(phrase(text) for text in spellings), weight)


def asking(*texts: str, least: int | None = None, listing: ListQuery = ALL, **more: object) -> SearchQuery:
    """All of the texts, or at least so many of them."""
    units = tuple(unit(text) for text in texts)
    text = TextQuery(units, len(units) if least is None else least, whole=phrase(" ".join(texts)) if texts else None)
    return SearchQuery(listing, text, **more)


def with_text(text: TextQuery, listing: ListQuery = ALL, order: Order = Order.RELEVANCE, near: Sequence[int] = ()) -> SearchQuery:
    return SearchQuery(listing, text, order, tuple(near))


def simple() -> list[str]:
    """One phrase each: by hand, of the corpus's words, and pieces of its tricky texts."""
    random = Random(7)
    texts = [one for pair in TRICKY for one in pair if phrase_of(fold(one))]
    pieces = [text[start : start + random.randrange(1, 6)] for text in texts for start in range(0, len(text), 3)]
    return [*dict.fromkeys([*TYPED, *WORDS, "x" * 60, "x" * 90, *(piece for piece in pieces if phrase_of(fold(piece)))])]


def texts(count: int, seed: int = 8) -> Iterator[TextQuery]:
    """Several units with spellings, of which some must be met; some in titles alone, some with a number, hints, weights."""
    random = Random(seed)
    for number in range(count):
        units = tuple(_unit(random) for _ in range(random.randrange(1, 5)))
        yield TextQuery(
            units,
            random.randrange(1, len(units) + 1),
            whole=phrase(random.choice(WORDS)),
            hints=tuple(unit(word, weight=2.0) for word in random.sample(WORDS, random.randrange(3))),
            number=normal(random.choice(NUMBERS)) or "" if number % 4 == 0 else "",
            title_only=number % 5 == 0,
        )


def listings(count: int, seed: int = 9) -> Iterator[ListQuery]:
    """Scopes, conditions, dates, amounts, archived or not."""
    random = Random(seed)
    scopes = [facets.everything, *(lambda locale, site=site: facets.in_site(site, locale) for site in SITES)]
    scopes += [lambda locale, section=section: facets.under_column(section, locale) for section in SECTIONS]
    for number in range(count):
        locales = random.choice((("zh-hans",), ("en",), ("zh-hans", "en")))
        within = random.choice(scopes)
        conditions = [tuple(random.sample(TERMS, random.randrange(1, 3))) for _ in range(random.randrange(3))]
        if random.random() < 0.4:
            conditions.append(tuple(facets.of_type(kind) for kind in random.sample(TYPES, random.randrange(1, 3))))
        yield ListQuery(
            tuple(within(locale) for locale in locales),
            tuple(conditions),
            include_archived=random.random() < 0.5,
            published_from=FIRST_DAY + random.randrange(500) * 86_400_000_000 if random.random() < 0.3 else None,
            published_before=FIRST_DAY + random.randrange(500, 1_000) * 86_400_000_000 if random.random() < 0.3 else None,
            numbers=(_interval(random),) if number % 3 == 0 else (),
        )


def _unit(random: Random) -> Unit:
    return unit(*random.sample(WORDS, random.randrange(1, 4)), weight=random.choice((0.2, 1.0, 3.0)))


def _interval(random: Random) -> Interval:
    start, end = random.choice(((None, 1_000), (12_346, None), (0, 1), (12_345, 12_400), (5, 5), (999, 98_765_433), (None, None)))
    return Interval.between("investment", start, end)
