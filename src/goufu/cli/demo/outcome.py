"""What the demonstration comes to: figures, refusals, whether record and tables hold, where to look."""

from collections import Counter
from typing import Any

from rich.console import Console
from rich.padding import Padding

from goufu.cli.commands.ledger import audit_all
from goufu.cli.demo.people import FUSHUN
from goufu.cli.demo.stage import Stage
from goufu.cli.demo.story import act_kinds, clocks_kept
from goufu.cli.words import lang, words
from goufu.core.lawbook import the_law
from goufu.core.ledger.receipts import current_checkpoint
from goufu.core.ledger.sequencer import log_path
from goufu.core.models import Entry
from goufu.core.registry import ACTS, find_case
from goufu.project.environment import read_environment
from goufu.rooms.announcements.notice import every_notice, missing
from goufu_verify import verify


def outcome(stage: Stage) -> dict[str, Any]:
    """The object that `goufu demo --json` prints."""
    point, report = current_checkpoint(), verify(log_path())
    purchase = find_case(stage.refs["purchase"])
    ocid = getattr(purchase, "ocid", "")
    return {
        "acts": Entry.objects.count(),
        "clocks_kept": clocks_kept(),
        "act_kinds": act_kinds(),
        "refusals": [each.as_json() for each in stage.turned],
        "ledger_root": point.root.hex() if point else "",
        "verify": "ok" if report.ok else "failed",
        "audit": "ok" if not audit_all() else "failed",
        "notices": _notices(),
        **_pilot(stage),
        "ocid": ocid,
        "public_page": f"/projects/{purchase.ref}",
        "ocds_record": f"/ocds/records/{ocid}.json",
    }


def _notices() -> dict[str, Any]:
    """The official notices: how many of each kind, and which fields the record does not state."""
    made = every_notice()
    lacking = {each.ref: [item.name for item in missing(each)] for each in made}
    return {
        "kinds": dict(Counter(each.kind.name for each in made)),
        "missing": {ref: names for ref, names in lacking.items() if names},
    }


def _pilot(stage: Stage) -> dict[str, Any]:
    """The pilot's part, where the story had one."""
    if "ticked" not in stage.refs:
        return {}
    ticked = int(stage.refs["ticked"])
    return {"pilot": {"items_ticked_by_records": ticked, "task_board": f"/pilots/tasks/{FUSHUN}"}}


def print_outcome(said: dict[str, Any]) -> None:
    """The same for a reader: each refusal with its article, fact and cure, then the figures."""
    console = Console(highlight=False)
    console.print(words("Refused or found out:"), style="bold")
    for number, each in enumerate(said["refusals"], 1):
        console.print(f"{number:>3}. {_title(each['act'])} · {_cited(each)} · {each['rule']}")
        console.print(Padding(words("Fact: {fact}", fact=each["fact"]), (0, 0, 0, 5)))
        console.print(Padding(words("Cure: {cure}", cure=each["cure"]), (0, 0, 0, 5)))
    figures = words(
        "{acts} acts of {kinds} kinds, {clocks} clocks kept, {refused} refused.",
        acts=said["acts"],
        kinds=len(said["act_kinds"]),
        clocks=said["clocks_kept"],
        refused=len(said["refusals"]),
    )
    holds = {"ok": words("holds"), "failed": words("does not hold")}
    proved = words(
        "Record {verify}; agreement of the tables {audit}.", verify=holds[said["verify"]], audit=holds[said["audit"]]
    )
    console.print(f"{figures} {proved}", style="bold")
    environment = read_environment()
    site = f"http://{environment.bind}:{environment.port}"
    console.print(words("Public page: {page}", page=site + said["public_page"]))
    console.print(words("OCDS record: {record}", record=site + said["ocds_record"]))


def _cited(refusal: dict[str, str]) -> str:
    """The instrument by its name, and the article."""
    found = next((rule.instrument for rule in the_law().rules if rule.instrument.slug == refusal["instrument"]), None)
    name = refusal["instrument"] if found is None else found.name_zh if lang() == "zh" else found.name_en
    article = refusal["article"]
    return name + (f"第{article}条" if lang() == "zh" else f", article {article}") if article.isdigit() else name


def _title(act: str) -> str:
    return ACTS[act].word().text(lang()) if act in ACTS else words("Look into the database")
