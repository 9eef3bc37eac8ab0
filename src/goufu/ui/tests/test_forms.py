"""A form asks for what the model needs, and what was typed comes back."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import override
from hypothesis import given as given_by
from hypothesis import strategies as st
from pydantic import BaseModel, Field

from goufu.core.fields import ActInput, CivilDate, CivilInstant, Fen, FileRef, Group, Line, LongText, Percent, Titled
from goufu.ui.forms import Filling, fields_of, form_view, sections_of
from goufu.ui.problems import check
from goufu.ui.reading import read_form
from goufu.ui.shapes import shape_of
from goufu.ui.show import FieldView, FileValue, FormView, Option, VerdictView

DIGEST = "ab" * 32


class Urgency(Titled):
    HIGH = "high", "High"
    LOW = "low", "Low"


class Part(Group):
    title: Line = Field(title="Title")
    amount: Fen = Field(title="Amount")
    due: CivilDate | None = Field(None, title="Due")
    done: bool = Field(False, title="Done")


class Place(Group):
    name: Line = Field(title="Name")
    households: int = Field(title="Households", ge=1)


class WholeInput(ActInput):
    amount: Fen = Field(title="Amount")
    deadline: CivilInstant = Field(title="Deadline")
    day: CivilDate = Field(title="Day")
    weight: Percent = Field(title="Weight")
    summary: LongText = Field(title="Summary")
    urgency: Urgency = Field(title="Urgency")
    several: list[Urgency] = Field(default_factory=list, title="Several")
    lines: list[Line] = Field(default_factory=list, title="Lines")
    online: bool = Field(True, title="Online")
    agreed: bool | None = Field(None, title="Agreed")
    paper: FileRef | None = Field(None, title="Paper")
    papers: list[FileRef] = Field(default_factory=list, title="Papers")
    parts: list[Part] = Field(title="Parts")
    place: Place = Field(title="Place")
    other: Place | None = Field(None, title="Other place")


def controls(view: FieldView) -> list[tuple[str, str]]:
    """What a browser would send for a field as it stands."""
    if view.kind == "group":
        own = [(f"{view.name}.seen", "1")] if view.name.rpartition(".")[2].isdigit() else []
        return own + [pair for part in view.fields for pair in controls(part)]
    if view.kind == "list":
        return [(f"{view.name}.seen", "1"), *(pair for part in view.items for pair in controls(part))]
    if view.kind == "multichoice":
        return [(f"{view.name}.seen", "1"), *((view.name, value) for value in view.chosen)]
    if view.kind == "bool":
        return [(f"{view.name}.seen", "1"), *([(view.name, "yes")] if view.value else [])]
    if view.kind in {"file", "files"}:
        return [
            (view.name + end, said) for file in view.files for end, said in (("", file.digest), (".name", file.name))
        ]
    return [(view.name, view.value)]


def post_of(pairs: list[tuple[str, str]]) -> QueryDict:
    data = QueryDict(mutable=True)
    for name, value in pairs:
        data.appendlist(name, value)
    return data


def sent_back(model: type[BaseModel], values: dict[str, Any]) -> dict[str, Any]:
    pairs = [pair for view in fields_of(model, values, Filling("ui")) for pair in controls(view)]
    found = read_form(model, post_of(pairs))
    assert not found.problems
    return found.given


words = st.text("甲乙丙丁abc 0123", min_size=1, max_size=20).map(str.strip).filter(bool)
fen = st.integers(0, 10**12)
days = st.dates(date(1990, 1, 1), date(2090, 1, 1))
minutes = st.integers(0, 60 * 24 * 365 * 40).map(
    lambda count: datetime(2000, 1, 1, tzinfo=UTC) + timedelta(minutes=count)
)
urgency = st.sampled_from(list(Urgency))
parts = st.builds(Part, title=words, amount=fen, due=st.none() | days, done=st.booleans())
places = st.builds(Place, name=words, households=st.integers(1, 10**6))
wholes = st.builds(
    WholeInput,
    amount=fen,
    deadline=minutes,
    day=days,
    weight=st.integers(0, 100),
    summary=words,
    urgency=urgency,
    several=st.lists(urgency, unique=True),
    lines=st.lists(words, max_size=3),
    online=st.booleans(),
    agreed=st.none() | st.booleans(),
    paper=st.none() | st.just(DIGEST),
    papers=st.lists(st.just(DIGEST), max_size=2),
    parts=st.lists(parts, max_size=3),
    place=places,
    other=st.none() | places,
)


@given_by(wholes)
def test_what_stands_in_a_form_comes_back_as_it_was(whole):
    assert WholeInput.model_validate(sent_back(WholeInput, whole.model_dump(mode="json"))) == whole


def first(model: type[BaseModel], **values: Any) -> dict[str, FieldView]:
    return {view.name: view for view in fields_of(model, values, Filling("ui"))}


def test_each_annotation_has_its_kind_of_field():
    kinds = {name: view.kind for name, view in first(WholeInput).items()}
    assert kinds == {
        "amount": "money",
        "deadline": "instant",
        "day": "date",
        "weight": "number",
        "summary": "long",
        "urgency": "choice",
        "several": "multichoice",
        "lines": "lines",
        "online": "bool",
        "agreed": "choice",
        "paper": "file",
        "papers": "files",
        "parts": "list",
        "place": "group",
        "other": "group",
    }


def test_what_may_be_left_out_says_so():
    found = first(WholeInput)
    assert found["agreed"].optional
    assert not found["amount"].optional


def test_a_choice_of_several_types_cannot_be_asked():
    with pytest.raises(TypeError, match="several types"):
        shape_of(int | str)


@pytest.mark.parametrize(
    ("typed", "fen_value"),
    [("1,742,000", 174200000), ("1742000.5", 174200050), ("¥ 1,742,000.50", 174200050), ("１２３元", 12300)],
)
def test_money_is_read_as_people_write_it(typed, fen_value):
    assert read_form(WholeInput, post_of([("amount", typed)])).given["amount"] == fen_value


@pytest.mark.parametrize("typed", ["-5", "1.234", "many", "1,7,4"])
def test_money_that_cannot_be_is_kept_as_typed_with_its_problem(typed):
    found = read_form(WholeInput, post_of([("amount", typed)]))
    assert found.rows["amount"] == typed
    assert found.problems["amount"]


@pytest.mark.parametrize("typed", ["2025-03-31", "2025/3/31", "2025年3月31日", "20250331", "２０２５-03-31"])
def test_a_date_is_read_as_people_write_it(typed):
    assert read_form(WholeInput, post_of([("day", typed)])).given["day"] == "2025-03-31"


@pytest.mark.parametrize("typed", ["2025-02-30", "31.3.2025", "tomorrow"])
def test_a_date_that_cannot_be_is_said(typed):
    assert "day" in read_form(WholeInput, post_of([("day", typed)])).problems


@pytest.mark.parametrize("typed", ["2025-03-31 17:00", "2025-03-31T17:00", "2025年3月31日17:00", "2025/3/31 17时00分"])
def test_an_instant_is_beijing_time(typed):
    assert read_form(WholeInput, post_of([("deadline", typed)])).given["deadline"] == "2025-03-31T17:00:00+08:00"


@pytest.mark.parametrize("typed", ["2025-03-31", "2025-03-31 25:00", "5pm"])
def test_an_instant_without_a_time_of_day_is_not_guessed(typed):
    assert "deadline" in read_form(WholeInput, post_of([("deadline", typed)])).problems


def test_an_empty_field_is_missing_not_empty():
    assert "amount" not in read_form(WholeInput, post_of([("amount", " ")])).given


def test_a_row_nobody_filled_in_is_not_sent():
    row = [("parts.0.title", "甲"), ("parts.0.amount", "1"), ("parts.1.title", ""), ("parts.1.amount", "")]
    assert read_form(WholeInput, post_of(row)).given["parts"] == [{"title": "甲", "amount": 100}]


def test_an_amount_of_nought_is_something_filled_in():
    found = read_form(WholeInput, post_of([("parts.0.title", ""), ("parts.0.amount", "0")]))
    assert found.given["parts"] == [{"amount": 0}]


def test_a_problem_moves_with_its_row():
    row = [("parts.0.title", ""), ("parts.1.title", "乙"), ("parts.1.amount", "x")]
    assert set(read_form(WholeInput, post_of(row)).problems) == {"parts.0.amount"}


def test_adding_a_row_performs_nothing_and_keeps_what_was_typed():
    found = read_form(WholeInput, post_of([("parts.0.title", "甲"), ("summary", "x"), ("_add", "parts")]))
    assert found.edited
    assert found.rows["parts"] == [{"title": "甲"}, {}]
    assert found.rows["summary"] == "x"


def test_the_first_row_of_an_empty_list_can_be_added():
    assert read_form(WholeInput, post_of([("_add", "parts")])).rows["parts"] == [{}]


def test_dropping_a_row_drops_that_one():
    row = [("parts.0.title", "甲"), ("parts.1.title", "乙"), ("parts.1.amount", "x"), ("_drop", "parts.1")]
    found = read_form(WholeInput, post_of(row))
    assert [part["title"] for part in found.rows["parts"]] == ["甲"]
    assert not found.problems


def test_dropping_a_file_drops_that_one():
    other = "cd" * 32
    found = read_form(WholeInput, post_of([("papers", DIGEST), ("papers", other), ("_drop", "papers.0")]))
    assert found.rows["papers"] == [other]


def test_a_cure_is_filled_in_by_its_button():
    found = read_form(WholeInput, post_of([("deadline", "2026-11-02 17:00"), ("_set", "deadline=2026-11-04 17:00")]))
    assert found.edited
    assert found.rows["deadline"] == "2026-11-04T17:00:00+08:00"


def test_a_cure_may_fill_in_several_fields():
    cures = ("_sets", "deadline=2026-11-04+17%3A00&title=a%3Db")
    found = read_form(WholeInput, post_of([("deadline", "2026-11-02 17:00"), cures]))
    assert found.edited
    assert found.rows["deadline"] == "2026-11-04T17:00:00+08:00"


def uploads() -> Any:
    return MultiValueDict({"paper.upload": [SimpleUploadedFile("plan.pdf", b"%PDF-")]})


def test_an_upload_is_kept_and_replaces_the_file_before():
    def keep(upload: Any, _sealed: bool) -> FileValue:
        return FileValue("ef" * 32, upload.name, upload.size)

    files = uploads()
    found = read_form(WholeInput, post_of([("paper", DIGEST)]), files, keep)
    assert found.given["paper"] == "ef" * 32
    assert found.files["ef" * 32].name == "plan.pdf"


def test_live_verdicts_store_no_upload():
    files = uploads()
    assert read_form(WholeInput, post_of([]), files).given.get("paper") is None


def problems(**values: Any) -> dict[str, str]:
    with override("zh-hans"):
        return check(WholeInput, values, context="ui")


def test_problems_are_named_by_place_and_said_in_chinese():
    found = problems(weight=120, urgency="huge", parts=[{"title": "甲"}], place={"name": "x", "households": 0})
    assert found["weight"] == "不得大于100。"
    assert found["urgency"] == "从所列选项中选一项。"
    assert found["parts.0.amount"] == "未填写。"
    assert found["place.households"] == "不得小于1。"
    assert found["summary"] == "未填写。"


def test_the_summary_links_to_fields_and_to_verdicts_that_stop():
    filling = Filling("ui", {"parts.0.amount": "未填写。", "day": "未填写。"})
    stop = VerdictView("refused", "时间够长吗？", cure="晚两天。", anchor="v-1")
    pass_by = VerdictView("warned", "有没有排除？", anchor="v-2")
    with override("zh-hans"):
        form = form_view(WholeInput, {"parts": [{}]}, filling, FormView("/", "发布"), verdicts=(stop, pass_by))
    assert form.errors is not None
    assert [line.href for line in form.errors.lines] == ["#f-day", "#f-parts-0-amount", "#v-1"]
    assert str(form.errors.lines[1].text) == "第1项 · 金额：未填写。"
    assert form.errors.title == "有3处要改"


def test_a_problem_of_a_line_shows_on_its_field():
    views = {view.name: view for view in fields_of(WholeInput, {}, Filling("ui", {"lines.1": "太长"}))}
    assert views["lines"].error == "太长"


def test_lists_and_groups_have_sheets_of_their_own():
    with override("zh-hans"):
        titles = [str(section.title) for section in sections_of(WholeInput, {}, Filling("ui"))]
    assert titles == ["填写", "Parts", "Place", "Other place"]


def test_references_are_chosen_from_what_there_is():
    from goufu.core.fields import CaseRef

    class ReferInput(ActInput):
        need: CaseRef = Field(title="Need")
        needs: list[CaseRef] = Field(default_factory=list, title="Needs")

    def choices(place: str, mark: str) -> list[Option] | None:
        return [Option("N-1", "一"), Option("N-2", "二")] if mark == "case" else None

    views = {view.name: view for view in fields_of(ReferInput, {}, Filling("ui", choices=choices))}
    assert views["need"].kind == "choice"
    assert views["needs"].kind == "multichoice"
    post = post_of([("need", "N-1"), ("needs.seen", "1"), ("needs", "N-2")])
    assert read_form(ReferInput, post).given == {"need": "N-1", "needs": ["N-2"]}


def test_a_form_with_files_is_sent_in_parts():
    assert form_view(WholeInput, {}, Filling("ui"), FormView("/", "x")).multipart
    assert not form_view(Place, {}, Filling("ui"), FormView("/", "x")).multipart
