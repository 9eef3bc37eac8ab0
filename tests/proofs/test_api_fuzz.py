"""The API under input that nobody meant: whatever comes, the answer is a promise or a problem with its cure, never a
server's fault; and afterwards record and tables agree.

Inputs are drawn by schemathesis from the API's own description, the same ones each run. References and tokens are those
of the played story, so that most requests get past the first door.
"""

import json
import random
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.core.result import Ok
from tests.playing import Played
from tests.proofs.house import House

from goufu.core import registry

EXAMPLES = 4


@dataclass
class Target:
    """The served story, tokens of its offices by role, references by kind."""

    address: str
    house: House
    tokens: dict[str, str] = field(default_factory=dict)
    refs: dict[str, list[str]] = field(default_factory=dict)
    asked: dict[int, int] = field(default_factory=dict)

    def token_for(self, act: str, chance: random.Random) -> str:
        """Mostly of an office that may do the act, sometimes of any other."""
        roles = [each.role for each in registry.ACTS[act].authorities()] if act in registry.ACTS else []
        known = [self.tokens[role] for role in roles if role in self.tokens]
        return chance.choice(known) if known and chance.random() < 0.85 else chance.choice([*self.tokens.values()])

    def settle(self, name: str, value: Any, chance: random.Random) -> Any:
        """A real reference in place of a made-up one, four times out of five."""
        known = self.refs.get(KINDS.get(name, name), [])
        if not known or chance.random() > 0.8:
            return value
        return [chance.choice(known)] if isinstance(value, list) else chance.choice(known)


KINDS = {"needs": "need"}
"""Fields of inputs that hold references, where they are not called as the kind is."""


@pytest.fixture(scope="module")
def target(played: Played, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Target]:
    house = played.house.copy_to(tmp_path_factory.mktemp("fuzz") / "house")
    rows = house.sql("SELECT DISTINCT case_kind, case_ref FROM core_entry ORDER BY 1, 2").splitlines()
    offices = house.sql(
        "SELECT o.code, o.roles FROM parties_office o JOIN parties_tenure t ON t.office_id = o.id"
        " WHERE t.until IS NULL ORDER BY o.code"
    ).splitlines()
    with house.up() as address:
        found = Target(address, house)
        for row in rows:
            kind, ref = row.split("|")
            found.refs.setdefault(kind, []).append(ref)
        for row in offices:
            code, roles = row.split("|")
            for role in json.loads(roles):
                found.tokens.setdefault(role, entered(address, code))
        yield found


def entered(address: str, office: str) -> str:
    status, said = post(f"{address}/api/demo/enter", json.dumps({"office": office}).encode())
    assert status == 200, said
    token: str = said["token"]
    return token


def post(url: str, body: bytes, headers: dict[str, str] | None = None) -> tuple[int, Any]:
    """Status and JSON of an answer."""
    asked = urllib.request.Request(url, body, {"Content-Type": "application/json", **(headers or {})})
    try:
        with urllib.request.urlopen(asked) as answer:
            return answer.status, json.loads(answer.read())
    except urllib.error.HTTPError as error:
        return error.code, json.loads(error.read())


SETTINGS = settings(
    max_examples=EXAMPLES, derandomize=True, deadline=None, database=None, phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)  # fmt: skip


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=lambda mode: mode.value)
def test_whatever_is_sent_is_answered_with_a_promise_or_a_problem(target: Target, mode: GenerationMode):
    """Every operation of the API, with input that fits its schema and with input that does not."""
    api = schemathesis.openapi.from_url(f"{target.address}/api/openapi.json")
    operations: list[Any] = [found.ok() for found in api.get_all_operations() if isinstance(found, Ok)]
    assert len(operations) > 60
    for operation in operations:
        try:
            drawn = operation.as_strategy(generation_mode=mode)
            SETTINGS(given(case=drawn)(lambda case: send(case, target)))()
        except Unsatisfiable:
            continue  # a reading without parameters cannot be asked wrongly


def send(case: Any, target: Target) -> None:
    """Ask, and look at the answer."""
    chance = random.Random(f"{case.operation.label} {sum(target.asked.values())}")
    act = case.path.rsplit("/", 1)[-1]
    if isinstance(case.body, dict):
        case.body = more_likely(case.body, act, target, chance)
    answer = case.call(headers={"Authorization": f"Bearer {target.token_for(act, chance)}"})
    target.asked[answer.status_code] = target.asked.get(answer.status_code, 0) + 1
    assert answer.status_code < 500, (case.as_curl_command(), answer.text[:2000])
    if answer.status_code >= 400 and case.method == "POST":
        assert_a_problem(answer.status_code, answer.json())


def more_likely(body: dict[str, Any], act: str, target: Target, chance: random.Random) -> dict[str, Any]:
    """The body with references of the story."""
    said = dict(body)
    if act in registry.ACTS and "case" in said:
        kind = getattr(registry.ACTS[act].case_type, "kind", "") or chance.choice(sorted(target.refs))
        said["case"] = target.settle(kind, said["case"], chance)
    if isinstance(said.get("given"), dict):
        said["given"] = {name: target.settle(name, value, chance) for name, value in said["given"].items()}
    if chance.random() < 0.8:
        said.pop("seen", None)
        said.pop("elsewhere", None)
    return said


def assert_a_problem(status: int, said: Any) -> None:
    assert set(said) >= {"type", "title", "status", "detail"}, said
    assert said["status"] == status
    assert said["detail"].strip()


def nested(depth: int) -> bytes:
    return b'{"given": ' * depth + b"1" + b"}" * depth


GARBAGE: dict[str, bytes] = {
    "nothing": b"",
    "no JSON": b"{",
    "a list": b"[]",
    "a number": b"1e999",
    "null": b"null",
    "not a number": b'{"given": {"people": NaN}, "case": "ND-1"}',
    "infinity": b'{"given": {"people": Infinity}, "case": "ND-1"}',
    "half a character": b'{"given": {"finding": "\\ud800", "people": 1}, "case": "ND-510322-2025-0001"}',
    "half a character in a name": b'{"given": {"\\ud800": 1}, "case": "ND-510322-2025-0001"}',
    "a zero byte": b'{"given": {"finding": "a\\u0000b", "people": 1}, "case": "ND-510322-2025-0001"}',
    "a zero byte in the reference": b'{"given": {"finding": "a", "people": 1}, "case": "ND-\\u0000"}',
    "a reference without end": b'{"given": {"finding": "a", "people": 1}, "case": "ND-' + b"9" * 3000 + b'"}',
    "a zero byte elsewhere": (
        b'{"given": {"finding": "a", "people": 1}, "case": "ND-510322-2025-0001", "elsewhere":'
        b' {"office": "\\u0000", "number": "1", "on": "2025-03-01", "address": "x"}}'
    ),
    "a long whole number": b'{"given": {"people": ' + b"9" * 5000 + b'}, "case": "ND-1"}',
    "a large turn": (
        b'{"given": {"finding": "a", "people": 1}, "case": "ND-510322-2025-0001", "seen": 99999999999999999999}'
    ),
    "the year nought": (
        b'{"given": {"finding": "a", "people": 1}, "case": "ND-510322-2025-0001", "elsewhere":'
        b' {"office": "x", "number": "1", "on": "0001-01-01", "address": "x"}}'
    ),
    "given is a list": b'{"given": [], "case": "ND-1"}',
    "given is missing": b'{"case": "ND-1"}',
    "the reference is a number": b'{"given": {}, "case": 5}',
    "no UTF-8": b'{"given": {"finding": "\xff\xfe"}, "case": "ND-1"}',
    "a deep well": nested(5000),
    "a zero byte in an act that would come about": (
        b'{"given": {"title": "a\\u0000b", "category": "elderly_care", "group": "elderly", "people": 12, "place": "x",'
        b' "urgency": "high", "channel": "survey", "evidence": "x"}}'
    ),
    "percent signs and braces": b'{"given": {"finding": "%s {x} %(y)s {", "people": 0}, "case": "{0}-%s"}',
}


@pytest.mark.parametrize("what", GARBAGE)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_garbage_is_a_clear_problem(target: Target, what: str, language: str):
    headers = {"Authorization": f"Bearer {target.tokens['township.officer']}", "Accept-Language": language}
    act = "raise_need" if "come about" in what else "verify_need"
    status, said = post(f"{target.address}/api/acts/{act}", GARBAGE[what], headers)
    assert 400 <= status < 500, said
    assert_a_problem(status, said)


@pytest.mark.parametrize("token", ["", "x", "Bearer", "\u00e9" * 5, "a" * 5000])
def test_a_bad_token_is_a_clear_problem(target: Target, token: str):
    body = json.dumps({"given": {"finding": "a", "people": 1}, "case": "ND-510322-2025-0001"}).encode()
    status, said = post(f"{target.address}/api/acts/verify_need", body, {"Authorization": f"Bearer {token}"})
    assert status == 401
    assert_a_problem(status, said)


@pytest.mark.parametrize("key", ["k" * 201, "\t"])
def test_a_bad_key_is_a_clear_problem(target: Target, key: str):
    headers = {"Authorization": f"Bearer {target.tokens['village.clerk']}", "Idempotency-Key": key}
    status, said = post(f"{target.address}/api/acts/raise_need", b'{"given": {}}', headers)
    assert 400 <= status < 500
    assert_a_problem(status, said)


def test_afterwards_record_and_tables_agree(target: Target, tmp_path: Path):
    """The last test of the file: what went through is whole."""
    assert sum(target.asked.values()) > 300
    assert target.asked.get(200, 0) > 5, target.asked
    assert set(target.asked) & {403, 404, 409, 422}
    assert target.house.answer("audit", "--json") == []
    assert target.house.goufu("verify").returncode == 0
