"""A small schema with everything that execution can meet, good and bad."""

from datetime import UTC, datetime
from enum import Enum
from typing import Any

import graphene
from graphene.types.generic import GenericScalar

from api.execution import Info, batch, read_field


class Mood(graphene.Enum):
    CALM = "calm"
    WILD = "wild"
    ODD = 3


class Instant(graphene.Scalar):
    as_is = (str,)

    @staticmethod
    def serialize(value: Any) -> Any:
        if isinstance(value, datetime):
            return value.isoformat()
        if isinstance(value, str):
            return value
        if value == 0:
            return None
        raise ValueError(f"not an instant: {value!r}")

    parse_value = parse_literal = staticmethod(lambda value, _variables=None: getattr(value, "value", value))


class Where(graphene.InputObjectType):
    moods = graphene.List(graphene.NonNull(Mood))
    name_starts = graphene.String(default_value="")


class Creature(graphene.Interface):
    id = graphene.ID(required=True)
    name = graphene.String(required=True)
    nick_name = graphene.String()
    legs = graphene.Int()
    weight = graphene.Float()
    tame = graphene.Boolean()
    mood = graphene.Field(Mood)
    strict_mood = graphene.Field(Mood, required=True)
    born = graphene.Field(Instant)
    strict_born = graphene.Field(Instant, required=True)
    extra = graphene.Field(GenericScalar)
    tags = graphene.List(graphene.NonNull(graphene.String), required=True)
    grid = graphene.List(graphene.List(graphene.NonNull(graphene.Int)))
    strict_grid = graphene.List(graphene.NonNull(graphene.List(graphene.NonNull(graphene.Int))), required=True)
    parent = graphene.Field(lambda: Creature)
    strict_parent = graphene.Field(lambda: Creature, required=True)
    friends = graphene.List(graphene.NonNull(lambda: Creature), required=True, first=graphene.Int(default_value=2))
    rivals = graphene.List(lambda: Creature)
    teams = graphene.List(graphene.List(graphene.NonNull(lambda: Creature)))
    shelter = graphene.Field(lambda: Shelter)
    fails = graphene.String()
    fails_strictly = graphene.String(required=True)
    greets = graphene.String(name=graphene.String(required=True), times=graphene.Int())

    @staticmethod
    def type_name_of(value: Any) -> str | None:
        return kind_of(value)

    @classmethod
    def resolve_type(cls, value: Any, info: Any) -> Any:
        return KINDS.get(kind_of(value) or "")

    @batch
    def resolve_friends(creatures: list[Any], info: Info, first: int) -> list[Any]:
        return [[find(key) for key in read(creature, "friendIds")[:first]] for creature in creatures]

    @batch
    def resolve_parent(creatures: list[Any], info: Info) -> list[Any]:
        return [find(read(creature, "parentId")) for creature in creatures]

    @batch
    def resolve_strict_parent(creatures: list[Any], info: Info) -> list[Any]:
        return [find(read(creature, "parentId")) for creature in creatures]

    @batch
    def resolve_shelter(creatures: list[Any], info: Info) -> list[Any]:
        if any(read(creature, "name") == "Rex" for creature in creatures):
            raise LookupError("Rex has no shelter.")
        return [{"title": f"at {read(creature, 'name')}'s", "inhabitants": [creature]} for creature in creatures]

    @batch
    def resolve_fails(creatures: list[Any], info: Info) -> list[Any]:
        return [ValueError("no") if read(creature, "legs") else "yes" for creature in creatures]

    def resolve_fails_strictly(creature: Any, info: Any) -> str:
        if read(creature, "legs") == 4:
            raise ValueError(f"{read(creature, 'name')} fails")
        return "fine"

    def resolve_greets(creature: Any, info: Any, name: str, times: int | None = None) -> str:
        return f"{name} " * (times or 1)


class Shelter(graphene.ObjectType):
    class Meta:
        default_resolver = read_field

    title = graphene.String(required=True)
    inhabitants = graphene.List(graphene.NonNull(Creature))


class Cat(graphene.ObjectType):
    class Meta:
        interfaces = (Creature,)
        default_resolver = read_field

    lives = graphene.Int(required=True)


class Dog(graphene.ObjectType):
    class Meta:
        interfaces = (Creature,)
        default_resolver = read_field

    barks = graphene.Boolean()
    owner = graphene.Field(lambda: Thing)


class Fish(graphene.ObjectType):
    class Meta:
        interfaces = (Creature,)
        default_resolver = read_field

    @classmethod
    def is_type_of(cls, value: Any, info: Any) -> bool:
        if read(value, "name") == "Rock":
            raise TypeError("a rock")
        return kind_of(value) == "Fish" and read(value, "name") != "Stick"


class Stone(graphene.ObjectType):
    class Meta:
        default_resolver = read_field

    mass = graphene.Float(required=True)
    under = graphene.Field(lambda: Thing)


class Thing(graphene.Union):
    class Meta:
        types = (Cat, Dog, Stone)

    @classmethod
    def resolve_type(cls, value: Any, info: Any) -> Any:
        return KINDS.get(value["kind"]) if isinstance(value, dict) else Cat


def kind_of(value: Any) -> str | None:
    """The name of the value's type; None for a cow, which has none."""
    kind = value["kind"] if isinstance(value, dict) else type(value).__name__
    return kind if kind in KINDS else None


KINDS = {"Cat": Cat, "Dog": Dog, "Fish": Fish, "Stone": Stone}


class Beast(Enum):
    A = "calm"


class Puma:
    """A creature that is no dict."""

    id = "p1"
    name = "Puma"
    legs = 4
    mood = Mood.WILD
    strict_mood = "calm"
    tags = ("big", "shy")
    lives = 7
    friendIds = ["c1", "gone", "d1"]
    parentId = None
    born = datetime(2020, 1, 2, tzinfo=UTC)

    @property
    def weight(self) -> float:
        raise RuntimeError("too heavy to weigh")


Puma.__name__ = "Cat"

CREATURES: list[Any] = [
    {
        "kind": "Cat", "id": "c1", "name": "Tom", "nickName": None, "legs": 4, "weight": 4.5, "tame": True, "mood": "calm",
        "strictMood": "WILD", "born": "2024-01-01", "strictBorn": "x", "extra": {"a": [1, {"b": None}]}, "tags": ["x", "y"],
        "grid": [[1, 2], None, []], "strictGrid": [[1], []], "friendIds": ["d1", "c2", "f1"], "parentId": "c2", "lives": 9,
    },
    {
        "kind": "Cat", "id": 2, "name": "Kit", "nick_name": "K", "legs": 2**40, "weight": 3, "tame": 1, "mood": 3,
        "strictMood": "nothing", "born": 0, "strictBorn": None, "tags": ["x", None], "grid": [[1, None], 7],
        "strictGrid": [[1], [None]], "friendIds": [], "parentId": None, "lives": None, "rivals": [ValueError("a rival is missing"), None],
    },
    {
        "kind": "Dog", "id": "d1", "name": "Rex", "legs": "4", "weight": float("nan"), "tame": "no", "mood": Mood.WILD, "strictMood": None,
        "born": 7, "strictBorn": 7, "extra": "text", "tags": "no list", "grid": "no list", "strictGrid": None, "friendIds": ["c1", "gone"],
        "parentId": "f1", "barks": False, "owner": {"kind": "Stone", "mass": 1.5, "under": {"kind": "Cow"}},
    },
    {
        "kind": "Fish", "id": "f1", "name": "Nemo", "nickName": "", "legs": 0, "weight": 0.1, "tame": None, "mood": [], "strictMood": 3,
        "tags": [], "grid": [], "strictGrid": [], "friendIds": ["c1"], "parentId": "c1", "strictBorn": datetime(2024, 2, 2, tzinfo=UTC),
    },
    {"kind": "Fish", "id": "f2", "name": "Stick", "tags": ["a", 5], "strictMood": Beast.A, "friendIds": [], "parentId": None},
    {"kind": "Fish", "id": "f3", "name": "Rock", "tags": [{}], "friendIds": [], "parentId": "unknown"},
    Puma(),
    {"kind": "Cow", "id": "w1", "name": "no type"},
    {"kind": "Stone", "id": "s1", "name": "no creature"},
]  # fmt: skip


def read(creature: Any, name: str) -> Any:
    return creature.get(name) if isinstance(creature, dict) else getattr(creature, name, None)


def find(key: str | None) -> Any:
    if key == "unknown":
        return KeyError("unknown")
    return next((creature for creature in CREATURES if key and str(read(creature, "id")) == key), None)


def lines() -> Any:
    yield "one"
    raise OSError("the second line is gone")


class Query(graphene.ObjectType):
    creature = graphene.Field(Creature, id=graphene.ID(required=True))
    strict_creature = graphene.Field(Creature, required=True, id=graphene.ID(required=True))
    creatures = graphene.List(graphene.NonNull(Creature), where=Where(), first=graphene.Int(default_value=3))
    loose = graphene.List(Creature)
    cats = graphene.List(Cat)
    things = graphene.List(Thing)
    lines = graphene.List(graphene.String)
    word = graphene.String(mood=Mood(), at=Instant(), number=graphene.Int(required=True, default_value=1))
    self = graphene.Field(lambda: Query)
    strict_self = graphene.Field(lambda: Query, required=True)
    missing = graphene.String()
    missing_strict = graphene.String(required=True)

    def resolve_creature(root: Any, info: Any, id: str) -> Any:
        return find(id)

    def resolve_strict_creature(root: Any, info: Any, id: str) -> Any:
        return find(id)

    def resolve_creatures(root: Any, info: Any, first: int, where: Any = None) -> list[Any]:
        chosen = CREATURES[:first]
        if where and where.get("moods"):
            chosen = [one for one in chosen if read(one, "mood") in [mood.value for mood in where["moods"]]]
        return [one for one in chosen if read(one, "name").startswith(where["name_starts"] if where else "")]

    def resolve_loose(root: Any, info: Any) -> list[Any]:
        return [*CREATURES, None, ValueError("lost")]

    def resolve_cats(root: Any, info: Any) -> Any:
        return (one for one in CREATURES if kind_of(one) == "Cat")

    def resolve_things(root: Any, info: Any) -> list[Any]:
        stone = {"kind": "Stone", "mass": "heavy"}
        return [CREATURES[0], stone, {"kind": "Stone", "mass": 2, "under": CREATURES[2]}, CREATURES[3], None, CREATURES[2]]

    def resolve_lines(root: Any, info: Any) -> Any:
        return lines()

    def resolve_word(root: Any, info: Any, number: int, mood: Any = None, at: Any = None) -> str:
        return f"{mood} {at} {number} {info.context}"

    def resolve_self(root: Any, info: Any) -> Any:
        return {}

    def resolve_strict_self(root: Any, info: Any) -> Any:
        return {}


schema = graphene.Schema(query=Query, types=[Cat, Dog, Fish, Stone]).graphql_schema
