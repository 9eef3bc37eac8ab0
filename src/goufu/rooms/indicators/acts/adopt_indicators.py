"""The province puts a tree of indicators with its targets in force: a shipped one, its own file, or one of a kit."""

import hashlib
from typing import Annotated

from pydantic import Field

from goufu.base.canonical import canonical
from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, FileRef, Line
from goufu.core.kit.bundle import read_stored_kit, taken_over
from goufu.core.uploads.files import open_file
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.indicators.hand_on import handed_on
from goufu.rooms.indicators.models import IndicatorTree
from goufu.rooms.indicators.refusals import TreeDoesNotFit
from goufu.rooms.indicators.trees import Tree, must_be_told, read_tree, shipped

LARGEST = 1024 * 1024


class AdoptIndicatorsInput(ActInput):
    """Which tree, by which document, and whether its targets are verified."""

    tree: Annotated[
        str,
        Field(
            title="Shipped tree",
            description="Its name, such as 2025; with a kit the kit's; empty with a file.",
            max_length=32,
        ),
    ] = ""
    file: Annotated[FileRef | None, Field(title="The province's own tree", description="A TOML file.")] = None
    kit: Annotated[FileRef | None, Field(title="Another county's kit that it builds on")] = None
    kit_key: Annotated[str, Field(title="The key that county signs with", max_length=200)] = ""
    document: Annotated[Line, Field(title="Document", description="Title and number, as they were issued.")]
    since: Annotated[CivilDate, Field(title="In force since")]
    verified: Annotated[
        bool, Field(title="The targets are verified", description="Else they stay the platform's proposal.")
    ] = False
    synthetic: Annotated[bool, Field(title="It is made up, for a demonstration")] = False


class AdoptIndicators(Act[IndicatorTree, AdoptIndicatorsInput]):
    """Put a tree of indicators in force."""

    opens = True
    by = Authority("province.officer")
    public = Publish("")
    routine = False
    asks_nothing = "The programme's targets are the province's own."

    def effect(self, case: IndicatorTree, given: AdoptIndicatorsInput, moment: Moment, w: Writes) -> None:
        """Keep the whole tree, so that what is measured later is what was decided."""
        tree = _chosen(given)
        _newer(tree)
        body = tree.model_dump(mode="json")
        digest = hashlib.sha256(canonical(body)).hexdigest()
        names = ("document", "since", "verified")
        w.change(
            case, title=tree.title_zh, code=tree.code, version=tree.version, body=body, digest=digest,
            **{name: getattr(given, name) for name in names},
        )  # fmt: skip
        w.publish(code=tree.code, version=tree.version, digest=digest, indicators=sum(1 for _ in tree.indicators()))
        if given.kit:
            w.publish(**taken_over("indicators", given.kit, given.kit_key, [handed_on(tree)]))


def _chosen(given: AdoptIndicatorsInput) -> Tree:
    if bool(given.tree) is bool(given.file):
        raise TreeDoesNotFit(
            "Name a shipped tree or give a file, one of the two.", field="tree", cure="Shipped are: {names}.",
            names="、".join(shipped()),
        )  # fmt: skip
    if given.file:
        with open_file(given.file) as content:
            return read_tree(content.read(LARGEST + 1), field="file")
    if given.kit:
        return _of_kit(given.kit, given.kit_key, given.tree)
    if given.tree not in shipped():
        raise TreeDoesNotFit(
            "No tree is shipped as “{name}”.", field="tree", name=given.tree, cure="Shipped are: {names}.",
            names="、".join(shipped()),
        )  # fmt: skip
    return shipped()[given.tree]


def _of_kit(sha256: str, key: str, code: str) -> Tree:
    """The tree of that code in a kit; every figure it names must be told here too."""
    trees: dict[str, Tree] = {each.code: each.tree for each in read_stored_kit(sha256, key).of("indicators")}
    if code not in trees:
        raise TreeDoesNotFit(
            "The kit has no tree “{name}”.", field="tree", name=code, cure="The kit has: {names}.",
            names="、".join(trees) or "–",
        )  # fmt: skip
    must_be_told(trees[code], "tree")
    return trees[code]


def _newer(tree: Tree) -> None:
    last = IndicatorTree.objects.filter(code=tree.code).order_by("-version").values_list("version", flat=True).first()
    if last is not None and tree.version <= last:
        raise TreeDoesNotFit(
            "Tree {code} is in force in version {last} already.", field="tree", code=tree.code, last=last,
            cure="Give the changed tree the next version number.",
        )  # fmt: skip
