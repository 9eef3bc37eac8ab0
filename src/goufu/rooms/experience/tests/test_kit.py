"""A second county compares the first one's kit with its own, and adopts it part by part with two differences."""

import io
import json
import re
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.cast import FUSHUN, RONGXIAN, Cast, turned_down
from tests.conferring import decision
from tests.piloting import task_list

from goufu.core.clock import set_simulated_moment
from goufu.core.kit.bundle import Kit, departures_now, kit_of, read_kit
from goufu.core.kit.errors import BrokenKit
from goufu.core.kit.parts import Difference, Taking, parts
from goufu.core.ledger.notes import server_keys
from goufu.core.models import Entry
from goufu.core.public import public_entries
from goufu.core.uploads.files import store
from goufu.rooms.experience.tests.test_pages import client, page
from goufu.rooms.governance.tests.test_put_figures_in_force import in_force
from goufu.rooms.governance.tests.test_repeal_document import FIFTEEN
from goufu.rooms.pilots.models import TaskList

DAY = date(2025, 3, 3)


@pytest.fixture
def programme(cast: Cast) -> str:
    """Both counties in the programme; the first one has a list of three items and a figure of its own."""
    of = str(cast.see(task_list(cast)).programme)
    cast.do("designate_region", cast.province_officer, of, region=RONGXIAN, since="2025-03-01", document="二号")
    in_force(cast, figures=[FIFTEEN])
    set_simulated_moment(cast.clock.read().instant)
    return of


def today(cast: Cast) -> date:
    return cast.clock.read().day


def the_kit(cast: Cast) -> tuple[str, Kit]:
    """The first county's kit, stored; and what it holds."""
    data = kit_of(FUSHUN, today(cast))
    return store(io.BytesIO(data), name="kit.json").sha256, read_kit(data)


def filled(cast: Cast, kit: Kit, name: str) -> dict[str, Any]:
    """What the form of a part's act comes filled in with."""
    part = parts()[name]
    return dict(part.fill(Taking(RONGXIAN, today(cast), kit.of(name), kit.synthetic)))


def adopt_tasks(cast: Cast, sha256: str, given: dict[str, Any]) -> str:
    own = {"title": "荣县清单（示例）", "document": "荣县示例", "kit": sha256}
    return cast.do("adopt_task_list", cast.province_officer, None, **{**given, **own})


def test_adopted_as_it_is_a_part_is_handed_on_entry_for_entry(cast: Cast, programme: str) -> None:
    sha256, kit = the_kit(cast)
    ref = adopt_tasks(cast, sha256, filled(cast, kit, "tasks"))
    known = public_entries(ref)[0].known
    assert (known["kit_from"], known["kit_signed_by"], known["differences"]) == (FUSHUN, kit.key, [])
    assert read_kit(kit_of(RONGXIAN, today(cast))).of("tasks") == kit.of("tasks")


def test_with_two_differences_its_own_kit_differs_exactly_there(cast: Cast, programme: str) -> None:
    sha256, kit = the_kit(cast)
    given = filled(cast, kit, "tasks")
    given["items"][0] |= {"due": "2025-09-30", "due_text": "2025年9月底"}
    del given["items"][1]
    ref = adopt_tasks(cast, sha256, {**given, "stated_items": 2})
    expected = [Difference("1", "changed", ("due", "due_text")), Difference("2", "left_out")]
    assert public_entries(ref)[0].known["differences"] == [each.as_json() for each in expected]
    own = departures_now(read_kit(kit_of(FUSHUN, today(cast))), RONGXIAN, today(cast))
    assert own["tasks"] == expected
    assert [name for name, found in own.items() if found] == ["figures", "tasks"], "the catalogue is the same one"


def test_figures_come_by_a_policy_document_that_names_the_kit(cast: Cast, programme: str) -> None:
    sha256, kit = the_kit(cast)
    (figure,) = filled(cast, kit, "figures")["figures"]
    assert figure == FIFTEEN
    ref = cast.do(
        "draft_policy_document", cast.neighbour_finance, number="荣财采〔2025〕示例1号", title="荣县通知（示例）",
        since=today(cast).isoformat(), wording="价格分不低于百分之二十。", bars_outsiders=False,
        figures=[{**figure, "value": 2000}], kit=sha256,
    )  # fmt: skip
    facts = json.loads(bytes(Entry.objects.get(case_ref=ref).body))["facts"]
    assert facts["kit_from"] == FUSHUN
    assert facts["differences"] == [
        {"key": f"{figure['rule']} {figure['name']}", "kind": "changed", "fields": ["value"]}
    ]


def test_a_catalogue_comes_as_a_draft_against_the_one_above(cast: Cast, programme: str) -> None:
    added = {"code": "A0499", "name_zh": "农村留守老人互助照护服务", "reason": "本县留守老人多"}
    renamed = {"code": "A0402", "name_zh": "居家和社区养老服务", "reason": "按本县养老规划"}
    draft = cast.do(
        "adopt_catalogue", cast.finance_officer, number="富顺县目录（示例）", left_out=["A0101"], renamed=[renamed],
        added=[added],
    )  # fmt: skip
    cast.do("record_expert_argument", cast.finance_officer, draft, on="2025-03-03", experts=5, conclusion="同意")
    heard = {"opened": "2025-02-10", "closed": "2025-02-28", "opinions": 1, "taken_up": 1, "answer": "已答复"}
    cast.do("record_consultation", cast.finance_officer, draft, **heard)
    decided = decision(cast, subject="catalogue", title="调整目录")
    set_simulated_moment(cast.clock.read().instant)
    cast.do("publish_catalogue", cast.finance_head, draft, decision=decided, since=today(cast).isoformat())
    sha256, kit = the_kit(cast)
    given = filled(cast, kit, "catalogue")
    assert given == {"above": "", "left_out": ["A0101"], "renamed": [renamed], "added": [added]}
    changed = {**given, "renamed": [], "left_out": ["A0101", "A0102"]}
    for taken, differences in ((given, []), (changed, [("A0102", "left_out"), ("A0402", "changed")])):
        ref = cast.do("adopt_catalogue", cast.neighbour_finance, number="荣县目录（示例）", kit=sha256, **taken)
        facts = json.loads(bytes(Entry.objects.get(case_ref=ref).body))["facts"]
        assert [(each["key"], each["kind"]) for each in facts["differences"]] == differences


def test_a_changed_kit_is_refused_and_nothing_is_taken_over(cast: Cast, programme: str) -> None:
    _, kit = the_kit(cast)
    given = filled(cast, kit, "tasks")
    data = kit_of(FUSHUN, today(cast)).replace("示例任务1".encode(), "示例任务9".encode())
    changed = store(io.BytesIO(data), name="kit.json").sha256
    with turned_down(BrokenKit):
        adopt_tasks(cast, changed, given)
    unknown = store(io.BytesIO(kit_of(FUSHUN, today(cast), server_keys().checkpoint)), name="kit.json").sha256
    with turned_down(BrokenKit):
        adopt_tasks(cast, unknown, given)
    adopt_tasks(cast, unknown, {**given, "kit_key": server_keys().checkpoint.verifier})


class Fields(HTMLParser):
    """What a browser would send of the form of an act, as it stands on the page."""

    def __init__(self, shown: str) -> None:
        super().__init__()
        self.given: dict[str, list[str]] = {}
        self.inside, self.area = False, ""
        self.feed(shown)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        self.inside = self.inside or (tag == "form" and known.get("id") == "act")
        name, kind = known.get("name") or "", known.get("type")
        if not self.inside or not name:
            if self.inside and tag == "option" and "selected" in known and self.area:
                self.given[self.area] = [known.get("value") or ""]
        elif tag == "input" and kind != "file" and (kind not in {"radio", "checkbox"} or "checked" in known):
            self.given.setdefault(name, []).append(known.get("value") or "")
        elif tag in {"textarea", "select"}:
            self.area = name

    def handle_data(self, data: str) -> None:
        if self.inside and self.lasttag == "textarea" and self.area:
            self.given.setdefault(self.area, []).append(data)

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "form"
        if tag in {"textarea", "select"}:
            self.area = ""


def choose(of: Client, **given: Any) -> str:
    """The address of the kit's page that one is led to."""
    answer = of.post("/kits", given)
    assert answer.status_code == 302, answer.content.decode()[:2000]
    return str(answer["Location"])


def test_an_officer_chooses_a_county_and_sees_what_is_otherwise(cast: Cast, programme: str) -> None:
    visitor = client(cast.neighbour)
    assert f'value="{FUSHUN}"' in page(visitor, "/kits")
    shown = page(visitor, choose(visitor, county=FUSHUN))
    for said in ("示例任务2", "本地没有", "采用这一部分", "没有不同", "15"):
        assert said in shown
    assert "/acts/adopt_catalogue" not in shown, "nothing is otherwise there"
    assert "/acts/adopt_task_list?" in shown
    assert "/acts/draft_policy_document?" in shown
    treasurer = client(cast.neighbour_treasurer)
    assert "/acts/adopt_task_list?" not in page(treasurer, choose(treasurer, county=FUSHUN)), "not its act"


def test_the_form_it_leads_to_is_filled_in_and_can_be_performed(cast: Cast, programme: str) -> None:
    visitor = client(cast.neighbour)
    sha256 = choose(visitor, county=FUSHUN).rpartition("/")[2]
    shown = page(visitor, f"/acts/adopt_task_list?kit={sha256}&part=tasks")
    for said in ("示例任务1", "示例任务3", 'name="items.2.rule.measure"', sha256, programme):
        assert said in shown
    given = Fields(shown).given | {"title": ["荣县清单（示例）"], "document": ["荣县示例"], "items.0.target": ["改"]}
    answer = visitor.post("/acts/adopt_task_list", given)
    assert answer.status_code == 302, re.findall(r'href="#[^"]*">([^<]*)', answer.content.decode())
    known = public_entries(cast.see(TaskList.objects.get(region=RONGXIAN).ref).thread)[0].known
    assert known["differences"] == [{"key": "1", "kind": "changed", "fields": ["target"]}]
    plain = page(visitor, f"/acts/adopt_task_list?kit={sha256}")
    assert "示例任务1" not in plain, "no part was asked for"


def test_a_file_that_was_changed_is_refused_on_the_page_with_its_cure(cast: Cast, programme: str) -> None:
    visitor = client(cast.neighbour)
    data = kit_of(FUSHUN, today(cast))
    sent = SimpleUploadedFile("kit.json", data)
    assert "/kits/" in choose(visitor, **{"file.upload": sent})
    broken = SimpleUploadedFile("kit.json", data.replace("示例任务1".encode(), "示例任务9".encode()))
    answer = visitor.post("/kits", {"file.upload": broken})
    assert answer.status_code == 422
    assert "签名不成立" in answer.content.decode()
    assert "请选择一个县" in visitor.post("/kits", {}).content.decode()


def test_anybody_in_office_takes_the_own_kit_along_and_no_stranger_does(cast: Cast, programme: str) -> None:
    answer = client(cast.civil_officer).get(f"/kits/{FUSHUN}/kit.json")
    assert answer.content == kit_of(FUSHUN, today(cast))
    assert client().get("/kits").status_code in {302, 403}
