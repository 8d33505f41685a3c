"""Values as plain data that JSON holds, and back. Knows no value by name; runs nothing it reads.

How a value is written follows from the types of its fields, so that a new field needs no word
here. A value of a dataclass is the list of its fields' values, in their order; what does
not count in comparing is no part of it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Any, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

import orjson

T = TypeVar("T")


class Form(NamedTuple):
    """How values of one type are written as plain data, and read again."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


def to_plain(kind: Any, value: object) -> Any:
    """Give a value of a type as plain data. Raises TypeError for a type that has no such form."""
    return form(kind).write(value)


def from_plain(kind: type[T], data: Any) -> T:
    """Give the value that plain data of a type stand for.

    Raises TypeError, ValueError, IndexError, AttributeError or KeyError where they are of no value.
    """
    form_of: Form = form(kind)  # type: ignore[arg-type]
    found: T = form_of.read(data)
    return found


def to_bytes(kind: Any, value: object) -> bytes:
    """Give a value of a type as JSON. Raises TypeError for a type that has no such form."""
    return orjson.dumps(to_plain(kind, value))


def from_bytes(kind: type[T], content: bytes) -> T:
    """Give the value that JSON of a type stands for. Raises as `from_plain` does."""
    return from_plain(kind, orjson.loads(content))


def _same(value: Any) -> Any:
    return value


_AS_IT_IS = Form(_same, _same)


@cache
def form(kind: Any) -> Form:
    """Give the form of a type."""
    origin, inner = get_origin(kind), get_args(kind)
    if kind in (str, int, float, bool, NoneType):
        return _AS_IT_IS
    if kind is Any:
        return Form(_unknown, _known)
    if kind is date:
        return Form(date.isoformat, date.fromisoformat)
    if is_dataclass(kind):
        return _fields(kind)
    if origin in (Union, UnionType):
        return _one_of(inner)
    if origin is tuple:
        return _tuple(inner)
    if origin is frozenset:
        item = form(inner[0])
        return Form(lambda v: sorted(map(item.write, v)), lambda v: frozenset(map(item.read, v)))
    if origin in (list, Sequence):
        return _sequence(form(inner[0]))
    if origin in (dict, Mapping):
        return _mapping(*inner)
    raise TypeError(f"{kind} has no plain form")


def _unknown(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_unknown(each) for each in value]
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(f"{type(value)} has no plain form")


def _known(value: Any) -> Any:
    return tuple(map(_known, value)) if isinstance(value, list) else value


def _fields(kind: Any) -> Form:
    hints = get_type_hints(kind)
    names = [each.name for each in fields(kind) if each.compare]
    forms = [form(hints[name]) for name in names]
    writes = [(name, each.write) for name, each in zip(names, forms, strict=True)]
    reads = [(at, each.read) for at, each in enumerate(forms) if each.read is not _same]

    def read(row: Any) -> Any:
        if len(row) != len(names):
            raise ValueError(f"{len(row)} fields for {kind}")
        for at, one in reads:
            row[at] = one(row[at])
        return kind(*row)

    return Form(lambda value: [write(getattr(value, name)) for name, write in writes], read)


def _one_of(kinds: tuple[Any, ...]) -> Form:
    """Give the form of a union: the number of the type stands before a value, where several are."""
    real = [each for each in kinds if each is not NoneType]
    forms = [form(each) for each in real]
    types = [get_origin(each) or each for each in real]
    if all(each.read is _same for each in forms):
        return _AS_IT_IS
    if len(forms) == 1:
        (one,) = forms
        return Form(
            lambda v: None if v is None else one.write(v),
            lambda v: None if v is None else one.read(v),
        )

    def write(value: Any) -> Any:
        if value is None:
            return None
        at = next(at for at, each in enumerate(types) if isinstance(value, each))
        return [at, forms[at].write(value)]

    return Form(write, lambda v: None if v is None else forms[v[0]].read(v[1]))


def _tuple(kinds: tuple[Any, ...]) -> Form:
    if kinds[-1] is not Ellipsis:
        forms = [form(each) for each in kinds]
        return Form(
            lambda value: [one.write(v) for one, v in zip(forms, value, strict=True)],
            lambda data: tuple([one.read(v) for one, v in zip(forms, data, strict=True)]),
        )
    item = form(kinds[0])
    if item.read is _same:
        return Form(list, tuple)
    return Form(
        lambda value: [item.write(each) for each in value],
        lambda data: tuple([item.read(each) for each in data]),
    )


def _sequence(item: Form) -> Form:
    """Give the form of a sequence that may be a list or a tuple, and is the same again."""

    def read(data: Any) -> Any:
        found = [item.read(each) for each in data[1]]
        return tuple(found) if data[0] else found

    return Form(lambda v: [isinstance(v, tuple), [item.write(each) for each in v]], read)


def _mapping(key: Any, value: Any) -> Form:
    of_key, of_value = form(key), form(value)
    if key is str and of_value.read is _same:
        return Form(dict, _same)
    if key is str:
        return Form(
            lambda v: {name: of_value.write(each) for name, each in v.items()},
            lambda v: {name: of_value.read(each) for name, each in v.items()},
        )
    return Form(
        lambda v: [[of_key.write(name), of_value.write(each)] for name, each in v.items()],
        lambda v: {of_key.read(name): of_value.read(each) for name, each in v},
    )
