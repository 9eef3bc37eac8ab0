"""How the law book judges: standing, places, dates, and what it does when nobody has an answer."""

import json
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest

from goufu.base.canonical import canonical
from goufu.law import DatedFigure, MethodTraits, Verdict, load_law
from goufu.law.kinds import OrganizationKind, Penalty, PenaltyKind
from goufu.law.localities import objections
from goufu.law.methods import known_methods
from goufu.law.questions.abnormally_low import AbnormallyLow
from goufu.law.questions.archive_keeping import ArchiveKeeping
from goufu.law.questions.contract_signing import ContractSigning
from goufu.law.questions.evaluator_independent import EvaluatorIndependent
from goufu.law.questions.local_figure_keeps_open import LocalFigureKeepsOpen
from goufu.law.questions.open_tender_required import OpenTenderRequired
from goufu.law.questions.procurement_limit import ProcurementLimit
from goufu.law.questions.provider_in_scope import ProviderInScope
from goufu.law.questions.provider_qualified import ProviderQualified
from goufu.law.questions.response_period import ResponsePeriod

DAY = date(2025, 3, 3)
FUSHUN = "510322"
CONSULTATION = known_methods()["competitive_consultation"]
TEN_DAYS = ResponsePeriod(issued=date(2025, 4, 11), deadline=date(2025, 4, 21))


class Overlay:
    """Figures, confirmations and calendars as acts would have written them."""

    def __init__(self, **given: int) -> None:
        self.given = given
        self.offices: dict[str, str] = {}
        self.region = FUSHUN
        self.days: dict[int, dict[date, bool]] = {}

    def figures(self, rule: str, name: str, region: str) -> list[DatedFigure]:
        if region != self.region or name not in self.given:
            return []
        return [DatedFigure(self.given[name], "set", date(2020, 1, 1), "富顺县财政局")]

    def confirmed(self, rule: str) -> str | None:
        return self.offices.get(rule)

    def years(self) -> dict[int, dict[date, bool]]:
        return self.days


def test_seven_days_for_a_consultation_are_refused_with_article_fact_and_cure() -> None:
    ruling = load_law().ask(
        ResponsePeriod(date(2025, 4, 11), date(2025, 4, 18)), on=DAY, at=FUSHUN, method=CONSULTATION
    )
    assert ruling.verdict is Verdict.REFUSED
    refusal = next(each for each in ruling.answers if each.verdict is Verdict.REFUSED)
    assert (refusal.rule, refusal.instrument, refusal.article) == ("m-consultation", "caiku_2014_214", "10")
    assert dict(refusal.facts) == {"days": 7, "least": 10}
    assert "7 日" in refusal.text("zh")
    assert "10 days" in str(refusal.cure("en"))
    assert refusal.citation("zh") == "《政府采购竞争性磋商采购方式管理暂行办法》第10条"


def test_a_believed_rule_warns_until_the_competent_office_confirms_it() -> None:
    asked, overlay = EvaluatorIndependent(is_provider=True, related=False), Overlay()
    believed = load_law(standings=overlay).ask(asked, on=DAY, at=FUSHUN)
    assert (believed.verdict, believed.answers[0].standing) == (Verdict.WARNED, "believed")
    overlay.offices["evaluator-independence"] = "四川省财政厅"
    confirmed = load_law(standings=overlay).ask(asked, on=DAY, at=FUSHUN)
    assert (confirmed.verdict, confirmed.answers[0].standing) == (Verdict.REFUSED, "confirmed")


def test_an_unset_threshold_is_uncertain_and_says_which_figure_is_missing() -> None:
    ruling = load_law().ask(OpenTenderRequired(amount=38_000_000), on=DAY, at=FUSHUN, method=CONSULTATION)
    assert ruling.verdict is Verdict.UNCERTAIN
    assert "公开招标数额标准" in ruling.text("zh")


def test_a_province_fills_the_blank_for_its_counties_and_for_nobody_else() -> None:
    overlay = Overlay(limit_services=50_000_000)
    overlay.region = "510000"
    law, asked = load_law(figures=overlay), ProcurementLimit(amount=8_000_000)
    inside = law.ask(asked, on=DAY, at=FUSHUN)
    assert inside.verdict is Verdict.ALLOWED
    assert all(answer.local for answer in inside.answers)
    assert inside.answers[0].figures[0].set_by == "富顺县财政局"
    assert law.ask(asked, on=DAY, at="532801").verdict is Verdict.UNCERTAIN


def test_a_county_that_is_stricter_with_itself_is_heard_beside_the_nation() -> None:
    ruling = load_law(figures=Overlay(least_days=15)).ask(TEN_DAYS, on=DAY, at=FUSHUN, method=CONSULTATION)
    verdicts = {answer.local: answer.verdict for answer in ruling.answers if answer.rule == "m-consultation"}
    assert verdicts == {False: Verdict.ALLOWED, True: Verdict.REFUSED}
    assert ruling.verdict is Verdict.REFUSED


def test_a_county_cannot_loosen_the_nation() -> None:
    asked = ResponsePeriod(date(2025, 4, 11), date(2025, 4, 16))
    ruling = load_law(figures=Overlay(least_days=3)).ask(asked, on=DAY, at=FUSHUN, method=CONSULTATION)
    assert ruling.verdict is Verdict.REFUSED


def test_a_county_figure_that_falls_harder_on_providers_is_not_applied_but_named() -> None:
    fined = Penalty(PenaltyKind.LARGE_FINE, decided=date(2021, 5, 1))
    asked = ProviderQualified(
        civil_liability=True, sound_accounts=True, capable=True, tax_paid=True, social_insurance_paid=True,
        penalties=(fined,), checked_on=date(2025, 4, 22),
    )  # fmt: skip
    ruling = load_law(figures=Overlay(years=5)).ask(asked, on=DAY, at=FUSHUN)
    assert ruling.verdict is Verdict.WARNED
    barred = next(answer for answer in ruling.answers if answer.local)
    assert (barred.rule, barred.instrument, barred.article) == ("no-local-only", "fair_competition", "9")
    assert "serious-record-meaning" in barred.text("zh")


def test_a_figure_that_shuts_out_bidders_from_elsewhere_may_not_be_put_in_force() -> None:
    asked = LocalFigureKeepsOpen(rule="young-org-allowed", bars_outsiders=True, reviewed=True)
    answers = {each.rule: each for each in load_law().ask(asked, on=DAY, at=FUSHUN).answers}
    refusal = answers["no-local-only"]
    assert (refusal.verdict, refusal.instrument, refusal.article) == (Verdict.REFUSED, "fair_competition", "9")


def test_a_question_that_no_rule_answers_for_the_method_is_uncertain() -> None:
    ruling = load_law().ask(TEN_DAYS, on=DAY, at=FUSHUN, method=MethodTraits("barter", frozenset({"barter"})))
    assert ruling.answers == ()
    assert ruling.verdict is Verdict.UNCERTAIN
    assert "有权人员" in ruling.text("zh")


def test_a_rule_does_not_bind_before_it_is_in_force() -> None:
    low = AbnormallyLow(quote=10_000_000, others=(36_000_000,), budget=38_000_000)
    assert load_law().ask(low, on=date(2026, 1, 31), at=FUSHUN).verdict is Verdict.ALLOWED
    assert load_law().ask(low, on=date(2026, 2, 1), at=FUSHUN).verdict is Verdict.REFUSED


def test_a_case_before_any_rule_of_its_question_is_told_when_the_first_begins() -> None:
    ruling = load_law().ask(
        LocalFigureKeepsOpen("x", bars_outsiders=True, reviewed=True), on=date(2024, 7, 31), at=FUSHUN
    )
    assert ruling.verdict is Verdict.ALLOWED
    assert "2024年8月1日" in ruling.text("zh")


@pytest.mark.parametrize("name", sorted(known_methods()))
def test_every_method_gets_an_answer_on_its_threshold(name: str) -> None:
    ruling = load_law().ask(OpenTenderRequired(amount=1), on=DAY, at=FUSHUN, method=known_methods()[name])
    assert ruling.answers


def test_a_period_over_a_year_without_a_calendar_has_no_day_and_says_why() -> None:
    law = load_law()
    due = law.count(ContractSigning(start=date(2026, 12, 20)), on=DAY, at=FUSHUN)
    assert due.day is None
    assert "2027" in due.text("zh")
    assert "2027" in str(due.why)
    assert law.count(ArchiveKeeping(start=date(2026, 12, 20)), on=DAY, at=FUSHUN).day == date(2041, 12, 20)


def test_an_imported_calendar_gives_the_period_its_day() -> None:
    overlay = Overlay()
    overlay.days = {2027: {date(2027, 1, 19): False}}
    due = load_law(calendar=overlay).count(ContractSigning(start=date(2026, 12, 20)), on=DAY, at=FUSHUN)
    assert due.day == date(2027, 1, 20)


def test_of_a_national_and_a_stricter_county_period_the_earlier_day_counts() -> None:
    period = ContractSigning(start=date(2025, 5, 6))
    assert load_law(figures=Overlay(days=15)).count(period, on=DAY, at=FUSHUN).day == date(2025, 5, 21)
    assert load_law(figures=Overlay(days=60)).count(period, on=DAY, at=FUSHUN).day == date(2025, 6, 5)


def test_the_material_of_a_ruling_is_canonical_and_holds_facts_and_answers() -> None:
    ruling = load_law().ask(TEN_DAYS, on=DAY, at=FUSHUN, method=CONSULTATION)
    material = json.loads(canonical(ruling.digest_material()))
    assert material["facts"] == {"deadline": "2025-04-21", "issued": "2025-04-11"}
    assert material["traits"] == sorted(CONSULTATION.traits)
    assert [each["rule"] for each in material["answers"]] == [answer.rule for answer in ruling.answers]


RULE = """
from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.{module} import {question}

@answers({question}, rule="{rule}", protects="users", binds="{binds}", traits={traits})
def speaks(asked: {question}, _: Figures) -> Outcome:
    \"\"\"{wording}\"\"\"
    return refused_if({wrong})
"""


def county(folder: Path, **made: str) -> Path:
    """A county folder with one rule of its own."""
    place = folder / "510322_fushun" / "law" / "fushun_rules"
    place.mkdir(parents=True)
    lines = ["name_zh = '县办法'", "name_en = 'County rules'", "issuer = '县'", "number = '1'"]
    (place / "instrument.toml").write_text("\n".join([*lines, "since = 2024-01-01", "standing = 'confirmed'"]))
    stem = made.get("stem", "article_1")
    (place / f"{stem}.py").write_text(RULE.format(**made))
    (place / f"{stem}.toml").write_text(
        dedent(f"""
        [[rule]]
        id = "{made["rule"]}"
        question = "{made["question"]}"
        source = "S"
        gist_zh = "县里的规定。"
        gist_en = "A county rule."
        """)
    )
    return folder


def test_a_county_adds_a_refusal_by_added_files_for_itself_alone(tmp_path: Path) -> None:
    folder = county(
        tmp_path, module="response_period", question="ResponsePeriod", rule="fushun-1", binds="buyer",
        traits='["consultation"]', wording="Too short.", wrong="(asked.deadline - asked.issued).days < 12",
    )  # fmt: skip
    law = load_law(localities=folder)
    here = law.ask(TEN_DAYS, on=DAY, at=FUSHUN, method=CONSULTATION)
    assert [each.rule for each in here.answers if each.verdict is Verdict.REFUSED] == ["fushun-1"]
    assert law.ask(TEN_DAYS, on=DAY, at="510181", method=CONSULTATION).verdict is Verdict.ALLOWED


def test_a_county_rule_that_shuts_providers_out_is_not_applied(tmp_path: Path) -> None:
    folder = county(
        tmp_path, module="provider_in_scope", question="ProviderInScope", rule="fushun-2", binds="provider",
        traits="[]", wording="Only ours.", wrong="True",
    )  # fmt: skip
    asked = ProviderInScope(in_scope=True, kind=OrganizationKind.SERVICE_INSTITUTION)
    ruling = load_law(localities=folder).ask(asked, on=DAY, at=FUSHUN)
    assert ruling.verdict is Verdict.WARNED
    assert [each.rule for each in ruling.answers if each.local] == ["no-local-only"]


def test_a_newer_stem_of_an_article_ends_the_older_one(tmp_path: Path) -> None:
    made = {"module": "response_period", "question": "ResponsePeriod", "binds": "buyer", "traits": "[]"}
    folder = county(tmp_path, rule="old", wording="Old.", wrong="True", **made)
    place = folder / "510322_fushun" / "law" / "fushun_rules"
    newer = county(tmp_path / "x", rule="new", wording="New.", wrong="True", stem="article_1_since_2025_04", **made)
    for path in (newer / "510322_fushun" / "law" / "fushun_rules").glob("article_1_since*"):
        path.rename(place / path.name)
    law = load_law(localities=folder)
    for day, expected in ((date(2025, 3, 31), "old"), (date(2025, 4, 1), "new")):
        ruling = law.ask(TEN_DAYS, on=day, at=FUSHUN, method=CONSULTATION)
        assert [each.rule for each in ruling.answers if each.local] == [expected]


def test_a_county_ships_a_figure_as_one_file(tmp_path: Path) -> None:
    place = tmp_path / "510322_fushun" / "law" / "caiku_2014_214"
    place.mkdir(parents=True)
    (place / "article_10.toml").write_text(
        '[[figure]]\nrule = "m-consultation"\nname = "least_days"\nvalue = 12\nunit = "calendar days"\n'
        'since = 2024-01-01\nset_by = "富顺县财政局"\n'
    )
    ruling = load_law(localities=tmp_path).ask(TEN_DAYS, on=DAY, at=FUSHUN, method=CONSULTATION)
    assert ruling.verdict is Verdict.REFUSED
    assert objections(tmp_path) == []


def test_figures_that_fall_on_providers_or_that_nobody_reads_are_objected_to(tmp_path: Path) -> None:
    place = tmp_path / "510322_fushun" / "law" / "gpr"
    place.mkdir(parents=True)
    figure = '[[figure]]\nrule = "{}"\nname = "years"\nvalue = 5\nunit = "years"\nsince = 2024-01-01\nset_by = "x"\n'
    (place / "article_19.toml").write_text(figure.format("serious-record-meaning") + figure.format("weather"))
    shut, unread = objections(tmp_path)
    assert "shut them out" in shut
    assert "no rule reads" in unread


def test_a_local_rule_that_falls_on_providers_is_objected_to(tmp_path: Path) -> None:
    folder = county(
        tmp_path, module="provider_in_scope", question="ProviderInScope", rule="fushun-3", binds="provider",
        traits="[]", wording="Only ours.", wrong="True",
    )  # fmt: skip
    assert ["fushun-3" in each for each in objections(folder)] == [True]


def test_an_overlay_is_read_once_for_each_figure() -> None:
    overlay = Overlay(least_days=12)
    asked: list[tuple[str, ...]] = []
    read = overlay.figures

    def counting(*key: str) -> list[DatedFigure]:
        asked.append(key)
        return list(read(*key))

    overlay.figures = counting  # type: ignore[method-assign,assignment]
    law = load_law(figures=overlay)
    for _ in range(3):
        law.ask(TEN_DAYS, on=DAY, at=FUSHUN, method=CONSULTATION)
    assert len(asked) == len(set(asked)) > 0
