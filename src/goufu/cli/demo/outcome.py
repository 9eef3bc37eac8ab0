"""What the demonstration comes to: figures, refusals, whether record and tables hold, where to look."""

from typing import Any

from rich.console import Console
from rich.table import Table

from goufu.cli.commands.ledger import audit_all
from goufu.cli.demo.people import FUSHUN
from goufu.cli.demo.stage import Stage
from goufu.cli.demo.story import act_kinds, clocks_kept
from goufu.cli.words import words
from goufu.core.ledger.receipts import current_checkpoint
from goufu.core.ledger.sequencer import log_path
from goufu.core.models import Entry
from goufu.core.registry import find_case
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
        "pilot": {
            "items_ticked_by_records": int(stage.refs["ticked"]),
            "typed_tick_sent_back": stage.refs["sent_back"],
            "task_board": f"/pilots/tasks/{FUSHUN}",
        },
        "ocid": ocid,
        "public_page": f"/projects/{purchase.ref}",
        "ocds_record": f"/ocds/records/{ocid}.json",
    }


def print_outcome(said: dict[str, Any]) -> None:
    """The same for a reader."""
    console = Console()
    table = Table(title=words("Refused or found out"), show_lines=True)
    for heading in ("Act", "Rule", "Article", "What was wrong", "Cure"):
        table.add_column(words(heading))
    for each in said["refusals"]:
        table.add_row(each["act"], each["rule"], f"{each['instrument']} {each['article']}", each["fact"], each["cure"])
    console.print(table)
    summary = (
        "{acts} acts of {kinds} kinds, {clocks} clocks kept, {refused} refused. Record: {verify}; tables: {audit}."
    )
    console.print(
        words(
            summary,
            acts=said["acts"],
            kinds=len(said["act_kinds"]),
            clocks=said["clocks_kept"],
            refused=len(said["refusals"]),
            verify=said["verify"],
            audit=said["audit"],
        )
    )
    console.print(
        words("Public page: {page}   OCDS record: {record}", page=said["public_page"], record=said["ocds_record"])
    )
