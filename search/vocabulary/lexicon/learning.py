"""Keeps the lexicon's tables: what an item gave before is taken back, what it gives now is added."""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

from django.db import transaction

from search.text.numbers import spoken
from search.text.pinyin import full, initials, other_readings
from search.text.tokens import is_han
from search.vocabulary.lexicon import gathering
from search.vocabulary.lexicon.gathering import Given, Source
from search.vocabulary.models import DocumentNumber, Edition, Lexeme, LexiconSource
from search.vocabulary.models.editions import LEXICON, renew

TOGETHER = 500  # words of one statement

Deltas = Counter[str]


def learn(kind: str, keys: Iterable[str]) -> None:
    """What these items or records say now, in one transaction; what is not public any more is forgotten at once."""
    wanted = set(keys)
    with transaction.atomic():
        _alone()
        given = gathering.of_items(wanted) if kind == "item" else gathering.of_records(kind, wanted)
        stored = {_source(one): one for one in LexiconSource.objects.filter(kind=kind, key__in=wanted)}
        words, names = _deltas(stored, given)
        _keep_sources(stored, given)
        if kind == "item":
            _keep_numbers(wanted, given)
        if words or names:
            renew(LEXICON, urgent=_apply(words, names))


def _alone() -> None:
    """Two at a time would count a change twice."""
    Edition.objects.get_or_create(name=LEXICON)
    Edition.objects.select_for_update().get(name=LEXICON)


def _source(one: LexiconSource) -> Source:
    return one.kind, one.key, one.locale


def _deltas(stored: Mapping[Source, LexiconSource], given: Mapping[Source, Given]) -> tuple[Deltas, Deltas]:
    words, names = Deltas(), Deltas()
    for one in stored.values():
        words.subtract({*one.words, *one.names})
        names.subtract(set(one.names))
    for said in given.values():
        words.update({*said.words, *said.names})
        names.update(set(said.names))
    changed = {word for word in {*words, *names} if words[word] or names[word]}
    return Deltas({word: words[word] for word in changed}), Deltas({word: names[word] for word in changed})


def _keep_sources(stored: Mapping[Source, LexiconSource], given: Mapping[Source, Given]) -> None:
    new, changed = list[LexiconSource](), list[LexiconSource]()
    for source, said in given.items():
        one = stored.get(source) or LexiconSource(kind=source[0], key=source[1], locale=source[2])
        if one.pk is None:
            new.append(one)
        elif (tuple(one.words), tuple(one.names)) != (said.words, said.names):
            changed.append(one)
        one.words, one.names = list(said.words), list(said.names)
    LexiconSource.objects.bulk_create(new, batch_size=TOGETHER)
    LexiconSource.objects.bulk_update(changed, ["words", "names"], batch_size=TOGETHER)
    LexiconSource.objects.filter(pk__in=[one.pk for source, one in stored.items() if source not in given]).delete()


def _keep_numbers(content_ids: set[str], given: Mapping[Source, Given]) -> None:
    DocumentNumber.objects.filter(content_id__in=content_ids).delete()
    DocumentNumber.objects.bulk_create(
        [
            DocumentNumber(number=number[:100], typed=spoken(number)[:100], content_id=key, locale=locale)
            for (_kind, key, locale), said in given.items()
            for number in said.numbers
        ],
        batch_size=TOGETHER,
    )


def _apply(words: Deltas, names: Deltas) -> bool:
    """Whether a word, or a name, is no longer one."""
    lost = False
    waiting = iter(sorted(words))
    while some := list(islice(waiting, TOGETHER)):
        known = {one.word: one for one in Lexeme.objects.filter(word__in=some)}
        for one in known.values():
            one.items += words[one.word]
            one.names += names[one.word]
        gone = [one.word for one in known.values() if one.items <= 0]
        lost = lost or bool(gone) or any(one.names <= 0 and names[one.word] < 0 for one in known.values())
        Lexeme.objects.bulk_create(lexeme(word, words[word], names[word]) for word in some if word not in known and words[word] > 0)
        Lexeme.objects.bulk_update([one for one in known.values() if one.items > 0], ["items", "names"], batch_size=TOGETHER)
        Lexeme.objects.filter(word__in=gone).delete()
    return lost


def lexeme(word: str, items: int, names: int) -> Lexeme:
    """With its sounds."""
    sounds: dict[str, Any] = {}
    if is_han(word):
        sounds = {"pinyin": full(word), "others": list(other_readings(word)), "initials": initials(word)}
    return Lexeme(word=word, items=items, names=names, **sounds)
