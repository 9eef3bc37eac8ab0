"""An item with a rule is ticked by the records; where too little of the purchasing is known, there is no tick."""

from tests.cast import Cast, turned_down
from tests.piloting import covered, item, task_list

from goufu.core.duties import duties
from goufu.core.public import public_entries
from goufu.rooms.pilots.refusals import TaskDoesNotFit, TooLittleKnown


def test_the_tick_is_dated_and_linked_to_its_entries(cast: Cast) -> None:
    ref = item(task_list(cast), 3)
    cast.provider("alpha")
    cast.purchase()
    covered(cast, 1)
    cast.do("record_computed_tick", cast.civil_officer, ref)
    known = public_entries(ref)[-1].known
    assert (known["tick"], known["value"], known["out_of"], known["on_platform"], known["known"]) == (
        "computed", 1, 1, 1, 1,
    )  # fmt: skip
    assert len(known["computed_from"]) == 1
    assert (cast.see(ref).state, cast.see(ref).how) == ("submitted", "computed")


def test_without_a_statement_of_finance_too_little_is_known(cast: Cast) -> None:
    ref = item(task_list(cast), 3)
    cast.provider("alpha")
    with turned_down(TooLittleKnown):
        cast.do("record_computed_tick", cast.civil_officer, ref)


def test_four_purchases_of_five_outside_the_platform_are_too_many(cast: Cast) -> None:
    ref = item(task_list(cast), 3)
    cast.provider("alpha")
    cast.purchase()
    covered(cast, 5)
    with turned_down(TooLittleKnown):
        cast.do("record_computed_tick", cast.civil_officer, ref)


def test_records_that_do_not_show_it_give_no_tick(cast: Cast) -> None:
    ref = item(task_list(cast), 3)
    covered(cast, 0)
    with turned_down(TaskDoesNotFit):
        cast.do("record_computed_tick", cast.civil_officer, ref)


def test_an_item_without_a_rule_is_never_ticked_by_itself(cast: Cast) -> None:
    with turned_down(TaskDoesNotFit):
        cast.do("record_computed_tick", cast.civil_officer, item(task_list(cast), 1))


def test_only_items_that_records_answer_are_on_the_to_do_list(cast: Cast) -> None:
    of = task_list(cast)
    waits = {each.case.ref for each in duties(cast.civil_officer) if each.act.name == "record_computed_tick"}
    assert waits == {item(of, 3)}
