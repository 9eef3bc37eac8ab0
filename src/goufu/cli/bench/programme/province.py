"""A province made up: 183 counties, ten years, 24,000 purchases from the need to the service record, all synthetic."""

import json
import random
import secrets
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db import models

from goufu.base.canonical import plain
from goufu.base.civil import civil_instant
from goufu.base.uscc import check_character
from goufu.core.lawbook import the_law
from goufu.core.models import Entry, RunningClock
from goufu.core.rollup.refresh import YEARS
from goufu.law.questions.price_weight import PriceWeight
from goufu.law.verdict import MethodTraits
from goufu.parties.models import Organ
from goufu.parties.regions import all_regions
from goufu.rooms.contracts.models import Contract
from goufu.rooms.delivery.models import Delivery, ServiceRecord, UserOpinion
from goufu.rooms.indicators.models import Place, PlaceList, ReportedFigure
from goufu.rooms.needs.choices import NeedCategory
from goufu.rooms.needs.models import Need, Purchase
from goufu.rooms.pilots.models import Coverage
from goufu.rooms.providers.models import Provider

CASES = 24_000
COUNTIES = tuple(each.code for each in all_regions() if each.level == "county" and each.code.startswith("51"))
PROVIDERS, PLACES, UNKNOWN = 8, 12, 17
"""Providers and places a county; every so many-th county has not said how much it purchases."""
CONSULTATION = MethodTraits("competitive_consultation", frozenset({"consultation"}))


@dataclass(frozen=True)
class Case:
    """One purchase: where, when, by whom served."""

    number: int
    county: str
    day: date
    dice: random.Random

    def ref(self, prefix: str) -> str:
        """A reference of its own."""
        return f"{prefix}-{self.county}-{self.day.year}-{self.number:06d}"

    @property
    def common(self) -> dict[str, object]:
        """What every case of the thread holds."""
        return {
            "thread": self.ref("ND"),
            "region": self.county,
            "law_date": self.day,
            "title": "示例项目",
            "opened": civil_instant(self.day, time(9)),
            "synthetic": True,
            "turn": 1,
        }


def cases(today: date, count: int = CASES) -> list[Case]:
    """The purchases, spread evenly over counties and the years that are kept."""
    dice = random.Random(7)  # noqa: S311 - made-up figures
    found = []
    for number in range(count):
        year = today.year - (number // len(COUNTIES)) % YEARS
        latest = min(date(year, 12, 31), today) - date(year, 1, 1)
        day = date(year, 1, 1) + timedelta(days=dice.randrange(latest.days))
        found.append(Case(number, COUNTIES[number % len(COUNTIES)], day, dice))
    return found


def uscc_of(county: str, number: int) -> str:
    """A made-up code of a county's provider."""
    first = f"52{county}MJ{number:07d}"
    return first + check_character(first)


def rows(today: date, made: list[Case]) -> Iterator[models.Model]:
    """Every row, table by table."""
    yield from (_committee(county) for county in COUNTIES)
    yield from (_provider(county, number) for county in COUNTIES for number in range(PROVIDERS))
    lists = [_places(county) for county in COUNTIES]
    yield from lists
    yield from (_place(of, number) for of in lists for number in range(PLACES))
    yield from (_coverage(county, year, made) for county in COUNTIES for year in _years(today) if _states(county))
    yield from (_reported(county, year) for county in COUNTIES for year in _years(today))
    yield from (_need(case) for case in made)
    yield from (_purchase(case) for case in made)
    yield from (_contract(case) for case in made)
    deliveries = [_delivery(case) for case in made]
    yield from deliveries
    pairs = list(zip(made, deliveries, strict=True))
    yield from (_record(case, of) for case, of in pairs)
    yield from (_opinion(case, of) for case, of in pairs)
    yield from (_clock(case, kind) for case in made for kind in ("contract_publication", "inspection", "payment_due"))


def _years(today: date) -> range:
    return range(today.year - YEARS + 1, today.year + 1)


def _states(county: str) -> bool:
    return COUNTIES.index(county) % UNKNOWN != 0


def _committee(county: str) -> Organ:
    return Organ(
        code=f"{county}-bench-village",
        name_zh="示例村民委员会",
        kind="grassroots_committee",
        region=county,
        synthetic=True,
    )


def _provider(county: str, number: int) -> Provider:
    first = date(2015, 3, 1)
    return Provider(
        ref=f"PV-{county}-{number:08d}",
        region=county,
        state="registered",
        law_date=first,
        synthetic=True,
        opened=civil_instant(first, time(9)),
        organ=f"{county}-bench-{number}",
        uscc=uscc_of(county, number),
        name_zh="示例社会工作服务中心",
        organ_kind="enterprise" if number % 4 == 0 else "service_institution",
        home=county,
        founded=first,
        registered_with="示例",
        scope="示例",
        head_key="示例",
        rating=number % 6,
        rated_on=date(2024, 1, 1),
        annual_report="passed" if number % 3 else "",
    )


def _places(county: str) -> PlaceList:
    day = date(2016, 1, 1)
    return PlaceList(
        ref=f"GZ-{county}-00000001",
        region=county,
        state="listed",
        law_date=day,
        as_of=day,
        source="示例",
        synthetic=True,
        opened=civil_instant(day, time(9)),
    )


def _place(of: PlaceList, number: int) -> Place:
    setting = "urban" if number % 3 == 0 else "rural"
    return Place(list=of, name=f"示例{number:02d}镇", setting=setting, residents=20_000 + 100 * number)


def _coverage(county: str, year: int, made: list[Case]) -> Coverage:
    day = date(year, 1, 1)
    known = max(1, len(made) // len(COUNTIES) // YEARS)
    return Coverage(
        ref=f"CG-{county}-{year:08d}",
        region=county,
        state="stated",
        law_date=day,
        since=day,
        until=date(year, 12, 31),
        known=known,
        known_fen=known * 10_000_000,
        source="示例",
        stated_on=day,
        opened=civil_instant(day, time(9)),
        synthetic=True,
    )


def _reported(county: str, year: int) -> ReportedFigure:
    day = date(year, 1, 1)
    return ReportedFigure(
        ref=f"RF-{county}-{year:08d}",
        region=county,
        state="reported",
        law_date=day,
        indicator="C7.1",
        year=year,
        value=30,
        out_of=40,
        source="示例",
        stated_on=day,
        opened=civil_instant(day, time(9)),
        synthetic=True,
    )


def _need(case: Case) -> Need:
    return Need(
        ref=case.ref("ND"),
        state="adopted",
        category=case.dice.choice(list(NeedCategory)).value,
        group="elderly",
        people=100,
        place=f"示例{case.number % PLACES:02d}镇示例村",
        urgency="high",
        channel="survey",
        evidence="示例",
        raised_by=f"{case.county}-bench-village",
        purchase=case.ref("PC"),
        **case.common,
    )


def _purchase(case: Case) -> Purchase:
    return Purchase(
        ref=case.ref("PC"),
        state="closed",
        purchaser=f"{case.county}-bench",
        ocid=f"ocds-bench-{case.number}",
        catalogue_code="A0402",
        needs=[case.ref("ND")],
        **case.common,
    )


def _contract(case: Case) -> Contract:
    return Contract(
        ref=case.ref("CT"),
        state="completed",
        award=case.ref("AW"),
        tender=case.ref("TD"),
        purchaser_zh="示例",
        purchaser=f"{case.county}-bench",
        provider=f"{case.county}-bench-1",
        provider_zh="示例",
        provider_uscc=uscc_of(case.county, case.number % PROVIDERS),
        number="示例",
        amount_fen=10_000_000 + case.number,
        starts=case.day,
        ends=case.day,
        inspection_days=15,
        text="0" * 64,
        letter_day=case.day,
        signed_on=case.day,
        published_on=case.day,
        **case.common,
    )


def _delivery(case: Case) -> Delivery:
    return Delivery(
        ref=case.ref("DL"),
        state="settled",
        contract=case.ref("CT"),
        award=case.ref("AW"),
        purchaser_zh="示例",
        purchaser=f"{case.county}-bench",
        provider=f"{case.county}-bench-1",
        provider_uscc="",
        provider_zh="示例",
        amount_fen=10_000_000,
        inspection_days=15,
        started_on=case.day,
        **case.common,
    )


def _record(case: Case, of: Delivery) -> ServiceRecord:
    people = case.dice.randrange(20, 900)
    return ServiceRecord(
        delivery=of,
        milestone=1,
        since=case.day,
        until=case.day,
        groups=[{"group": "示例", "people": people}],
        people=people,
        sessions=10,
        staff_hours=10,
        volunteer_hours=0,
        recorded_on=case.day,
    )


def _opinion(case: Case, of: Delivery) -> UserOpinion:
    heard = case.dice.randrange(20, 100)
    return UserOpinion(
        delivery=of,
        milestone=1,
        way="visit",
        invited=100,
        heard=heard,
        content=heard,
        summary="示例",
        given_on=case.day,
    )


def _clock(case: Case, kind: str) -> RunningClock:
    due = case.day + timedelta(days=15)
    met = case.day + timedelta(days=case.dice.randrange(1, 18))
    return RunningClock(
        id=uuid.uuid4(),
        kind=kind,
        thread=case.ref("ND"),
        case_ref=case.ref("CT"),
        region=case.county,
        start=case.day,
        due=due,
        days=15,
        unit="calendar_days",
        rule="bench",
        instrument="bench",
        standing="S",
        started_by=case.number + 1,
        met_by=case.number + 1,
        met_on=met,
    )


def entries(made: list[Case]) -> Iterator[Entry]:
    """A completed contract each, and an act whose ruling on the price's weight a replay asks again."""
    rulings = [_ruling(weight) for weight in range(1000, 3001, 50)]
    for place, case in enumerate(made):
        body = {"public": {"budget_fen": 10_000_000}, "facts": {}, "rows": []}
        yield _entry(case, 2 * place + 1, "complete_contract", case.ref("CT"), body, [])
        yield _entry(case, 2 * place + 2, "publish_notice", case.ref("TD"), body, [rulings[place % len(rulings)]])


def _ruling(weight: int) -> dict[str, object]:
    asked = PriceWeight(weight=weight, fixed_price=False)
    ruling = the_law().ask(asked, on=date(2026, 1, 5), at="510322", method=CONSULTATION)
    return {"question": "price_weight", "salt": "", "material": plain(ruling.digest_material())}


def _entry(case: Case, number: int, act: str, ref: str, body: Mapping[str, object], rulings: list[object]) -> Entry:
    instant: datetime = civil_instant(case.day, time(10))
    return Entry(
        id=8_000_000_000_000 + number,
        hash=secrets.token_bytes(32),
        act=act,
        case_kind="bench",
        case_ref=ref,
        thread=case.ref("ND"),
        region=case.county,
        office="bench",
        instant=instant,
        turn=1,
        publish="once",
        withheld=False,
        body=json.dumps(body).encode(),
        private={"fields": {}, "rulings": rulings},
    )
