"""What waits for somebody's decision: acts that the law left uncertain, from the attempt log."""

from datetime import timedelta

from django.urls import reverse
from django.utils.translation import pgettext

from goufu.core import registry
from goufu.core.clock import clock_of_this_installation
from goufu.core.exceptions import UnknownCase
from goufu.core.judge import question_named, settled_in, snake
from goufu.core.lawbook import the_law
from goufu.core.models import Attempt
from goufu.law.verdict import Verdict
from goufu.parties.authority import covers
from goufu.parties.holders import Holder
from goufu.ui.citing import lang
from goufu.ui.show import Sheet, TodoGroup, TodoItem, TodoList

DAYS = timedelta(days=60)
MOST = 200


def waiting_questions(holder: Holder) -> tuple[Sheet, ...]:
    """The questions that this office may settle, for cases on which an act was held up by them."""
    items = tuple(_items(holder))
    title = pgettext("web", "The law leaves it open: a decision is needed")
    return (Sheet(title, (TodoList((TodoGroup("", items),)),)),) if items else ()


def _items(holder: Holder) -> list[TodoItem]:
    since = clock_of_this_installation().read().instant - DAYS
    tried = Attempt.objects.filter(problem="refused", at__gte=since).exclude(case_ref="").order_by("-at")[:MOST]
    settles = _settled_by(holder)
    found: dict[tuple[str, str], TodoItem] = {}
    for each in tried:
        for question in sorted({question for rule in each.rules for question in settles.get(rule, ())}):
            if (each.case_ref, question) not in found and (item := _item(each, question, holder)):
                found[each.case_ref, question] = item
    return list(found.values())


def _settled_by(holder: Holder) -> dict[str, set[str]]:
    """For each rule that may be uncertain: its questions that this office settles."""
    found: dict[str, set[str]] = {}
    for rule in the_law().rules:
        question = snake(rule.file.question)
        open_at_times = any(example.verdict == Verdict.UNCERTAIN for example in rule.file.examples)
        if open_at_times and question_named(question).settled_by in holder.roles:
            found.setdefault(rule.file.id, set()).add(question)
    return found


def _item(tried: Attempt, question: str, holder: Holder) -> TodoItem | None:
    try:
        case = registry.find_case(tried.case_ref)
    except UnknownCase:
        return None
    if not covers(holder.region, case.region) or question in settled_in(case.thread):
        return None
    return TodoItem(
        registry.act_named("settle_question").title(),
        reverse("web:act_on", args=["settle_question", case.ref]) + f"?question={question}",
        case=case.title or case.ref,
        why=f"{question_named(question).title(lang())} · {registry.act_named(tried.act).title()} · {case.ref}",
    )
