"""The ledger entry of an act: its public body in canonical JSON, and the private row that opens its commitments."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from goufu.base.canonical import canonical_of_plain, plain
from goufu.base.civil import instant_text
from goufu.core.cases import Case
from goufu.core.checks import marked
from goufu.core.clock import Moment
from goufu.core.elsewhere import Elsewhere
from goufu.core.fields import ActInput, Personal, visibility_of
from goufu.core.judge import name_of
from goufu.core.ledger.commitments import commitment_of_plain
from goufu.core.ledger.merkle import leaf_hash
from goufu.core.registry import AnyAct
from goufu.core.writes import Writes
from goufu.law.verdict import Ruling
from goufu.parties.holders import Holder


@dataclass(frozen=True)
class Sealed:
    """An entry ready to be written: body bytes, their leaf hash, what stays private, and what was written by people
    and will be public.
    """

    body: bytes
    hash: bytes
    private: dict[str, Any]
    published: dict[str, Any]


@dataclass(frozen=True)
class Draft:
    """What an entry is made of. `case` carries its new state and turn, and still the hash of its previous entry."""

    act: AnyAct
    case: Case
    given: ActInput
    moment: Moment
    holder: Holder
    w: Writes
    rulings: Sequence[Ruling]
    files: Sequence[str]
    elsewhere: Elsewhere | None
    principal: str = ""
    """For whom an agency did it, under a mandate."""


def seal_entry(draft: Draft) -> Sealed:
    """Put the entry together."""
    public, hidden = _split(draft.act, draft.given)
    fields = {**hidden, **{name: (plain(value), False) for name, value in draft.w.hidden.items()}}
    salts = {name: secrets.token_bytes(16) for name in fields}
    judged = [_judged(ruling) for ruling in draft.rulings]
    body = {
        **_circumstances(draft),
        "public": public,
        "facts": plain(draft.w.facts),
        "commitments": {name: commitment_of_plain(salts[name], value) for name, (value, _) in fields.items()},
        "verdicts": [said for said, _ in judged],
        "rows": draft.w.rows(),
        "files": sorted({*(set(draft.files) - _hidden_files(draft.given)), *draft.w.files}),
        "nonce": secrets.token_hex(16),
    }
    kept = {
        name: {"salt": salts[name].hex(), "value": value, "personal": personal}
        for name, (value, personal) in fields.items()
    }
    written = canonical_of_plain(body)
    private = {"fields": kept, "rulings": [asked for _, asked in judged]}
    return Sealed(written, leaf_hash(written), private, public_part(body))


def _hidden_files(given: ActInput) -> set[str]:
    """Files of private and personal fields: their unsalted hash stays out, the field's commitment stands for them."""
    return {value for path, value in marked(given, "file") if visibility_of(type(given), path.split(".", 1)[0])}


def _circumstances(draft: Draft) -> dict[str, Any]:
    """What was done on what, where, when, by which office."""
    case, veiled, elsewhere = draft.case, draft.act.veils_doer, draft.elsewhere
    return {
        "v": 1,
        "act": draft.act.name,
        "case": case.ref,
        "kind": case.kind,
        "thread": case.thread,
        "region": case.region,
        "office": "" if veiled else draft.holder.office,
        "organ": "" if veiled else draft.holder.organ,
        "instant": instant_text(draft.moment.instant),
        "simulated": draft.moment.simulated,
        "synthetic": case.synthetic,
        "turn": case.turn,
        "state": case.state,
        "prev": bytes(case.last_hash).hex(),
        "elsewhere": elsewhere.model_dump(mode="json") if elsewhere else None,
        **({"principal": draft.principal} if draft.principal and not veiled else {}),
    }


def _split(act: AnyAct, given: ActInput) -> tuple[dict[str, Any], dict[str, tuple[Any, bool]]]:
    """The public input, and the hidden input with whether it is personal."""
    public: dict[str, Any] = {}
    hidden: dict[str, tuple[Any, bool]] = {}
    for name in act.input_type.model_fields:
        value, mark = plain(_jsonable(getattr(given, name))), visibility_of(act.input_type, name)
        if mark is None:
            public[name] = value
        else:
            hidden[name] = (value, mark is Personal)
    return public, hidden


def _jsonable(value: Any) -> Any:
    if hasattr(value, "model_dump"):
        return value.model_dump()
    if isinstance(value, list | tuple):
        return [_jsonable(each) for each in value]
    return value


def _judged(ruling: Ruling) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the entry says of a ruling, and the private row that lets it be asked again."""
    salt = secrets.token_bytes(16)
    material = ruling.digest_material()
    answers = [
        {
            "rule": answer.rule,
            "instrument": answer.instrument,
            "article": answer.article,
            "verdict": answer.verdict.value,
            "standing": answer.standing,
        }
        for answer in ruling.answers
    ]
    said = {
        "question": name_of(ruling.question),
        "verdict": ruling.verdict.value,
        "answers": answers,
        "digest": commitment_of_plain(salt, material),
    }
    return said, {"question": said["question"], "salt": salt.hex(), "material": material}


def public_part(body: Mapping[str, Any]) -> dict[str, Any]:
    """What an entry's body publishes that somebody wrote: public input, facts, and where it was done elsewhere."""
    return {**body["public"], **body["facts"], "elsewhere": body["elsewhere"] or {}}
