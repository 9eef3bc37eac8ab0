"""What the catalogue tool takes for a message."""

from pathlib import Path

import messages
import pytest
from message_sources import Message, messages_in_python, messages_in_template


def found(folder: Path, path: str, code: str, context: str = "needs") -> set[tuple[str | None, str]]:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(code, encoding="utf-8")
    return {(message.context, message.text) for message in messages_in_python([(file, context)])}


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ('pgettext_lazy("needs", "Raise" " it")', ("needs", "Raise it")),
        ('gettext("Yes")', (None, "Yes")),
        ('translate(lang, "law", "Cure")', ("law", "Cure")),
        ('State("raised", "Raised", public_title="A need")', ("needs", "A need")),
        ('x: Annotated[str, Field(title="Village")]', ("needs", "Village")),
        ('class Urgency(Titled):\n    HIGH = "high", "High urgency"', ("needs", "High urgency")),
        ('class LongPeriod(Question):\n    """Long enough?\n\n    More."""', ("law", "Long enough?")),
        (
            '@answers(LongPeriod, cure="Wait {n} days.")\ndef rule(q, f):\n    """Too\n    short."""',
            ("law", "Too short."),
        ),
        ('@answers(LongPeriod, cure="Wait {n} days.")\ndef rule(q, f): ...', ("law", "Wait {n} days.")),
        (
            'class Odd(GoufuError):\n    context = "odd"\nclass Odder(Odd): ...\nraise Odder("So {odd}")',
            ("odd", "So {odd}"),
        ),
        ('from pydantic import Field\ndef f(v): raise ValueError("Not so.")', ("needs", "Not so.")),
    ],
)
def test_a_message_is_found(tmp_path: Path, code: str, expected: tuple[str | None, str]) -> None:
    assert expected in found(tmp_path, "acts/raise_need.py", code)


def test_the_title_of_an_act_is_its_docstring_without_full_stop(tmp_path: Path) -> None:
    code = 'class RaiseNeed(Act[Need, RaiseNeedInput]):\n    """Raise a need.\n\n    And more."""'
    assert found(tmp_path, "acts/raise_need.py", code) == {("needs", "Raise a need")}


def test_words_that_nobody_reads_are_no_messages(tmp_path: Path) -> None:
    code = 'class Need(Row):\n    """A need."""\nname = pgettext(context, said)\nraise ValueError("internal")'
    assert found(tmp_path, "models.py", code) == set()


def test_templates_are_read_as_django_reads_them(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(
        '{% load i18n %}{% translate "Home" context "web" %}'
        '{% blocktranslate count n=n context "web" trimmed %}\n one {{ n }}\n'
        "{% plural %}many {{ n }}{% endblocktranslate %}",
        encoding="utf-8",
    )
    assert set(messages_in_template(file)) == {
        Message("web", "Home", None, file),
        Message("web", "one %(n)s", "many %(n)s", file),
    }


def test_an_untranslated_message_and_wrong_holes_are_named(tmp_path: Path) -> None:
    said = [Message("needs", "At {place}", None, messages.PACKAGE / "a.py")]
    assert len(list(messages._untranslated(said, {}))) == 1
    assert len(list(messages._wrong_holes(said, {("needs", "At {place}"): ("在{plaze}",)}))) == 1
    assert not list(messages._wrong_holes(said, {("needs", "At {place}"): ("在{place}",)}))


def test_adding_messages_leaves_what_stands_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "needs"
    home.mkdir()
    (home / "a.py").write_text('pgettext("needs", "One \\"two\\"")')
    monkeypatch.setattr(messages, "ROOT", tmp_path)
    monkeypatch.setattr(messages, "homes", lambda: [home])
    messages.update([])
    path = home / messages.CATALOGUE
    path.write_text(path.read_text().replace('msgstr ""\n', 'msgstr "一"\n').replace('msgstr "一"', 'msgstr ""', 1))
    before = path.read_text()
    (home / "b.py").write_text('npgettext("needs", "day", "days", n)')
    messages.update([])
    assert path.read_text().startswith(before)
    assert messages.translations(messages.catalogue(home)) == {("needs", 'One "two"'): ("一",)}
    assert ("needs", "day") in messages.known(messages.catalogue(home))
