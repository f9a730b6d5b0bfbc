from hashlib import blake2b

from search.text.numbers import normal
from search.text.signature import RULES, signature
from search.text.tokens import tokens_of

PROBE = [
    "吉林省教育廳關於做好２０２４年高考工作的通知（吉政办发〔2019〕36号）",
    "5G基站、PM2.5，COVID－19；Café ㎡ Ⅳ 二○一九 길림 カ",
    "x" * 80,
]


def test_rules_are_numbered() -> None:
    """Changed tokens need another number in `signature.RULES`: indexes made before are then known to be old."""
    written = repr((tokens_of(PROBE).pairs, tokens_of(PROBE).singles, normal("吉政办发[2019]第36号"), normal("国务院令第七十三号")))
    assert (RULES, blake2b(written.encode(), digest_size=4).hexdigest()) == (1, "01d3a99e")


def test_the_signature_is_short_and_the_same_each_time() -> None:
    assert signature() == signature()
    assert len(signature()) == 16
