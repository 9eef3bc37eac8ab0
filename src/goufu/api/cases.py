"""Reading: a case, a receipt, the standing of the log; sending a file."""

from typing import Any, BinaryIO, cast

from django.http import FileResponse, HttpRequest
from ninja import File, Router
from ninja.files import UploadedFile

from goufu.api.problems import language
from goufu.api.signin import OfficeToken, caller
from goufu.base.catalogue import translate
from goufu.core import duties, reading, registry
from goufu.core.cases import Case
from goufu.core.clock import clock_of_this_installation
from goufu.core.exceptions import UnknownCase
from goufu.core.fields import takes_sealed
from goufu.core.ledger.receipts import receipt
from goufu.core.models import RunningClock, StoredFile
from goufu.core.promises import promise_for
from goufu.core.public import PublicEntry, public_entries
from goufu.core.states import State
from goufu.core.uploads import files
from goufu.parties.holders import Holder

router = Router(tags=["cases"])


@router.get("/cases/{ref}", response=dict[str, Any], operation_id="read_case", summary="Read a case")
def read_case(request: HttpRequest, ref: str) -> dict[str, Any]:
    """The public record of a case; for its parties and overseers its columns and what they can do as well."""
    case, holder = registry.find_case(ref), caller(request)
    state = case.states_of.named(case.state)
    entries = [each for each in public_entries(case.thread) if each.case == ref]
    known = reading.may_read(case, holder)
    if not entries and not known:
        raise UnknownCase("No case has the reference {ref}.", ref=ref, field="ref", cure="Check the reference.")
    said: dict[str, Any] = {
        "ref": case.ref,
        "kind": case.kind,
        "region": case.region,
        "thread": case.thread,
        "title": case.title,
        "state": {"name": state.name, "title": _state_title(case, state, language(request))},
        "turn": case.turn,
        "law_date": case.law_date.isoformat(),
        "synthetic": case.synthetic,
        "entries": [entry_json(each) for each in entries],
        "clocks": _clocks(ref),
    }
    if known and holder is not None:
        moment = clock_of_this_installation().read()
        said["columns"] = reading.columns(case)
        said["acts"] = [_panel(each, language(request)) for each in duties.panels(case, holder, moment)]
    return said


def _state_title(case: Case, state: State, lang: str) -> str:
    return translate(lang, case._meta.app_label, state.public_title)


def _panel(panel: duties.Panel, lang: str) -> dict[str, Any]:
    why = panel.problem.text(lang) if panel.problem else None
    return {"act": panel.act.name, "may": panel.may, "why": why, "roles": list(panel.roles)}


def entry_json(entry: PublicEntry) -> dict[str, Any]:
    """A public entry for readers."""
    return {
        "entry": entry.hash,
        "position": entry.position,
        "act": entry.act,
        "case": entry.case,
        "office": entry.office,
        "instant": entry.instant.isoformat(),
        "simulated": entry.simulated,
        "synthetic": entry.synthetic,
        "turn": entry.turn,
        "state": entry.state,
        "known": dict(entry.known),
        "verdicts": [dict(each) for each in entry.verdicts],
        "files": list(entry.files),
        "elsewhere": dict(entry.elsewhere) if entry.elsewhere else None,
    }


def _clocks(ref: str) -> list[dict[str, Any]]:
    return [
        {
            "kind": each.kind,
            "start": each.start.isoformat(),
            "due": each.due.isoformat() if each.due else None,
            "unit": each.unit,
            "days": each.days,
            "rule": each.rule,
            "article": f"{each.instrument} {each.article}".strip(),
            "met_on": each.met_on.isoformat() if each.met_on else None,
        }
        for each in RunningClock.objects.filter(case_ref=ref).order_by("start", "kind")
    ]


@router.get("/promises/{entry}", response=dict[str, Any], operation_id="read_receipt", summary="Receipt of an entry")
def read_receipt(request: HttpRequest, entry: str, signature: str = "") -> dict[str, Any]:
    """The promise of an entry, with its inclusion proof once it is numbered. What is withheld needs its signature."""
    return receipt(promise_for(entry, signature))


@router.post("/files", response=dict[str, Any], auth=OfficeToken(), operation_id="store_file", summary="Store a file")
def store_file(request: HttpRequest, file: File[UploadedFile], act: str = "") -> dict[str, Any]:
    """Store a file under its SHA-256. Name it in an act afterwards; who sent it is not kept.

    What is for an act that takes a sealed file is looked at before it is stored, and so is whatever an office that may
    bid sends without saying for which `act` it is: her paper in clear must never lie here.
    """
    content = cast(BinaryIO, file.file)
    stored = files.store_sealed(content) if _sealed(request, act) else files.store(content, name=file.name or "")
    return {"sha256": stored.sha256, "size": stored.size, "media_type": stored.media_type}


def _sealed(request: HttpRequest, act: str) -> bool:
    """Whether what comes must be sealed."""
    if act:
        return takes_sealed(registry.act_named(act).input_type)
    roles = cast(Holder, getattr(request, "auth")).roles  # noqa: B009 - ninja puts it there
    bidding = (each for each in registry.ACTS.values() if each.veils_doer and takes_sealed(each.input_type))
    return any(authority.role in roles for each in bidding for authority in each.authorities())


@router.get("/files/{sha256}", operation_id="read_file", summary="Read a public file", response=None)
def read_file(request: HttpRequest, sha256: str) -> FileResponse:
    """A file that an act has made public; always as an attachment."""
    found = StoredFile.objects.filter(pk=sha256, public=True).first()
    if found is None:
        raise UnknownCase("There is no public file {sha256}.", sha256=sha256[:12], field="sha256")
    return FileResponse(files.open_file(sha256), as_attachment=True, filename=sha256, content_type=found.media_type)
