"""Some 400 invented items, the same at each run, with the spellings and numbers that engines get wrong."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from random import Random
from uuid import UUID

from cms.library import facets
from cms.library.numbers import codes_of
from search.columns import Column
from search.entries import IndexEntry, Key
from search.text.numbers import normal
from search.text.tokens import tokens_of

COUNT = 400
DAY = 86_400_000_000
FIRST_DAY = 1_546_300_800_000_000  # 2019-01-01T00:00Z
SITES = ("jilin", "changchun", "yanbian")
SECTIONS = ("policies", "news", "services")  # a column each, all below one other
TYPES = ("news_article", "policy_document", "service_item", "column")
TERMS = tuple(f"term:{scheme}/{name}" for scheme, names in (("subject", "abc"), ("region", "xyz")) for name in names)

# fmt: off
WORDS = (
    "高考工作", "教育厅", "医疗保障", "最低生活保障", "出生登记", "养老保险", "失业保险金", "公积金提取", "企业开办",
    "营业执照", "长春市", "延边州", "吉林省人民政府", "粮食安全", "乡村振兴", "黑土地保护", "冰雪旅游", "招商引资", "重点项目",
    "污染防治", "5G基站", "PM2.5", "COVID-19", "社会保障卡", "不动产登记", "住房租赁", "残疾人证", "就业创业", "管理办法",
    "实施方案", "通知", "意见", "关于印发", "的", "工作", "2024年", "第36号", "第136号", "办事指南", "安全生产", "应急预案",
)
# fmt: on
MARKS = ("，", "。", "、", " ", "", "", "；", "（", "）", "\n", "《", "》")

# Title and body of items at the head of the corpus; each is there for a trap.
TRICKY: tuple[tuple[str, str], ...] = (
    ("吉林省教育厅关于做好高考工作的通知", "各市（州）教育局：高考工作安排如下。"),
    ("公告36号", "第36号。"),
    ("公告136号", "第136号，不是三十六号。"),
    ("公告 36 号文件", "36，号"),
    ("2024年工作要点", "2024年度计划，2024 年底完成。"),
    ("12024年号", "年2024"),
    ("５Ｇ基站建设", "每平方公里５Ｇ基站数"),
    ("5g 基站", "5 G基站"),
    ("PM2.5浓度", "PM２．５ 与 pm2 5"),
    ("COVID－１９防控", "covid19 与 COVID 19"),
    ("關於號召節約糧食的通知", "教育廳發佈"),
    ("关于号召节约粮食的通知", "教育厅发布"),
    ("省", "省"),
    ("吉林 省 情", "省，省。省"),
    ("二○二四年预算", "二〇二四年预算"),
    ("高\u200b考\ufeff", "高考\x00工作 \ud800"),
    ("高考，工作", "高考。工作"),
    ("高考", "工作"),
    ("𠮷林𬀩", "𰻝面"),
    ("길림성 정부", "ジリン省"),
    ("😀🎉", "！？……"),
    ("", ""),
    ("C++ 与 C#", "a b c"),
    ("OR NEAR AND NOT", 'title:x "y" (z) ^ *'),
    ("x" * 80, "x" * 60 + " y"),
    ("吉吉吉吉", "吉吉"),
    ("考工", "工作作"),
    ("的的的的", "的"),
    ("面积100㎡", "100 m2，第Ⅳ期"),
    ("Café Ångström", "cafe angstrom"),
)

NUMBERS = ("吉政办发〔2019〕36号", "吉政办发〔2019〕136号", "国务院令第706号", "000014349/2019-00012")


@dataclass(frozen=True)
class Source:
    """`texts` are the fields of each column as they were written."""

    entry: IndexEntry
    texts: Mapping[Column, tuple[str, ...]]

    @property
    def key(self) -> Key:
        return self.entry.key


@cache
def corpus() -> tuple[Source, ...]:
    """Items of two languages; a few share content id, title, text, matter or instant."""
    random = Random(6)
    return tuple(_source(number, random) for number in range(COUNT))


def entries() -> list[IndexEntry]:
    return [source.entry for source in corpus()]


def _source(number: int, random: Random) -> Source:
    texts = dict(_texts(number, random))
    kind = TYPES[number % 7 % len(TYPES)]
    locale = "en" if number % 9 == 1 else "zh-hans"
    values = {"investment": random.choice((0, 5, 999, 12_345, 12_399, 12_400, 98_765_432))} if number % 3 == 0 else {}
    copied = number % 11 == 0
    entry = IndexEntry(
        key=(_content_id(number), locale),
        position=number + 1,
        document_type=kind,
        title="".join(texts.get(Column.TITLE, ())),
        published=FIRST_DAY + random.randrange(2_000) * DAY // 2,
        archived=number % 13 == 5,
        current=number % 13 != 5 and number % 5 != 0,
        ranges=frozenset(_ranges(number, kind, locale, values, random)),
        values=values,
        columns={column: tokens_of(fields) for column, fields in texts.items()},
        numbers=tuple(_numbers(number)),
        matter=f"matter-{number % 4}" if number % 6 == 0 else "",
        copy_of=f"digest-{number % 3}" if copied else "",
    )
    return Source(entry, texts)


def _content_id(number: int) -> str:
    """Not in the order of the corpus; every ninth item is the one before it in another language."""
    return str(UUID(int=(number - (number % 9 == 1)) * 0x9E3779B97F4A7C15F39CC0605CEDC835 % 2**128))


def _texts(number: int, random: Random) -> Iterator[tuple[Column, tuple[str, ...]]]:
    """Not every item has every column."""
    if number < len(TRICKY):
        title, body = TRICKY[number]
        yield Column.TITLE, (title,)
        yield Column.BODY, (body, title)
        return
    yield Column.TITLE, (_sentence(random, 4),)
    yield Column.BODY, tuple(_sentence(random, random.randrange(2, 14)) for _ in range(random.randrange(3)))
    for column in (Column.NAMES, Column.LEAD, Column.REST, Column.FILES):
        if random.random() < 0.4:
            yield column, (_sentence(random, 3), _sentence(random, 2))


def _sentence(random: Random, length: int) -> str:
    return "".join(random.choice(WORDS) + random.choice(MARKS) for _ in range(length))


def _numbers(number: int) -> Iterator[str]:
    """Normalised, as indexing does it."""
    if number % 20 == 0:
        yield normal(NUMBERS[number // 20 % len(NUMBERS)])


def _ranges(number: int, kind: str, locale: str, values: Mapping[str, int], random: Random) -> Iterator[int]:
    site, section = SITES[number % len(SITES)], SECTIONS[number // 3 % len(SECTIONS)]
    scopes = [
        facets.everything(locale),
        facets.in_site(site, locale),
        facets.under_column("all", locale),
        facets.under_column(section, locale),
        facets.in_column(section, locale),
    ]
    codes = [facets.of_type(kind), *random.sample(TERMS, random.randrange(4))]
    codes += [] if kind == "column" else [facets.LISTED]
    codes += [code for name, value in values.items() for code in codes_of(name, value)]
    yield from (facets.range_of(scope, code) for scope in scopes for code in codes)
