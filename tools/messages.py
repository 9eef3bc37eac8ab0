"""Message catalogues: find every message, add what is missing to the catalogues, compile them, check them.

    tools/messages.py update [HOME...]   append untranslated messages to the .po files (all homes, or the named ones)
    tools/messages.py compile            write the .mo files that are older than their .po
    tools/messages.py check              name every message without translation; exit 1 if there is one

English in the sources is the message id. A *home* is a folder with a catalogue: a floor, a room, a county's folder. A
message goes to the home named by its context, else to the home of its file. `message_sources` says what is a message.
"""

import os
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from message_sources import Message, messages_in_python, messages_in_template

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "goufu"
FLOORS = ("base", "law", "parties", "core", "core/sealing", "ui", "web", "api", "cli", "project")
CATALOGUE = Path("locale", "zh_Hans", "LC_MESSAGES", "django.po")
HEADER = """msgid ""
msgstr ""
"Project-Id-Version: goufu\\n"
"Language: zh_Hans\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"
"""
Key = tuple[str | None, str]


def homes() -> list[Path]:
    """Every folder that has, or may have, a catalogue; inner ones before those around them."""
    places = [PACKAGE / floor for floor in FLOORS]
    places += [room for room in (PACKAGE / "rooms").glob("*/") if (room / "__init__.py").exists()]
    places += [place for place in (ROOT / "localities").glob("*/") if place.name[:1].isdigit()]
    return sorted(places, key=lambda place: -len(place.parts))


def home_of(file: Path, all_homes: Iterable[Path]) -> Path:
    """The innermost home that holds the file."""
    return next(home for home in all_homes if file.is_relative_to(home))


def context_of(home: Path) -> str:
    """What messages of a home without a context of their own are said under: its name; a county speaks as the law."""
    return "law" if home.parent.name == "localities" else home.name


def found_messages() -> Iterator[Message]:
    """Every message of the sources, once a place."""
    places = homes()
    sources = [(place, file) for place in places for file in sorted(place.rglob("*.py")) if _counts(file)]
    own = [(home, file) for home, file in sources if home_of(file, places) == home]
    yield from messages_in_python([(file, context_of(home)) for home, file in own])
    yield from _notices()
    for home in places:
        for file in sorted(home.rglob("templates/**/*")):
            if file.is_file() and file.suffix in {".html", ".txt", ".svg"} and home_of(file, places) == home:
                yield from messages_in_template(file)


def _notices() -> Iterator[Message]:
    """Subject and body of what organs are told."""
    for home in homes():
        for file in sorted(home.glob("notices/*.txt")):
            subject, _, body = file.read_text(encoding="utf-8").partition("\n\n")
            for text in (subject.strip(), " ".join(body.split())):
                if text:
                    yield Message(context_of(home), text, None, file)


def _counts(file: Path) -> bool:
    return not {"tests", "migrations"} & set(file.parts)


def by_home(messages: Iterable[Message]) -> dict[Path, dict[Key, Message]]:
    """Messages by the home whose catalogue is to hold them."""
    places = homes()
    named = {place.name: place for place in places}
    sorted_out: dict[Path, dict[Key, Message]] = defaultdict(dict)
    for message in messages:
        own = home_of(message.file, places)
        home = own if own.parent.name == "localities" else named.get(message.context or "", own)
        sorted_out[home].setdefault((message.context, message.text), message)
    return sorted_out


def catalogue(home: Path) -> Catalog:
    """A home's catalogue; an empty one where there is no file yet."""
    path = home / CATALOGUE
    if not path.exists():
        return Catalog(locale="zh_Hans")
    with path.open("rb") as file:
        return read_po(file, locale="zh_Hans", abort_invalid=True)


def translations(read: Catalog) -> dict[Key, tuple[str, ...]]:
    """What is translated, without fuzzy and empty entries."""
    done: dict[Key, tuple[str, ...]] = {}
    for entry in read:
        said = (entry.string,) if isinstance(entry.string, str) else tuple(entry.string or ("",))
        text = entry.id if isinstance(entry.id, str) else entry.id[0]
        if text and all(said) and not entry.fuzzy:
            done[entry.context, text] = said
    return done


def known(read: Catalog) -> set[Key]:
    """What stands in a catalogue, translated or not."""
    return {(entry.context, entry.id if isinstance(entry.id, str) else entry.id[0]) for entry in read if entry.id}


def update(names: list[str]) -> int:
    """Append what is missing; nothing that stands in a catalogue is touched, so hands and tool don't meet."""
    for home, messages in sorted(by_home(found_messages()).items()):
        missing = [message for key, message in messages.items() if key not in known(catalogue(home))]
        if not missing or (names and home.name not in names):
            continue
        path = home / CATALOGUE
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_text(encoding="utf-8").rstrip("\n") + "\n" if path.exists() else HEADER
        path.write_text(before + "".join(f"\n{_entry(message)}" for message in missing), encoding="utf-8")
        print(f"{path.relative_to(ROOT)}: {len(missing)} added")
    return 0


def _entry(message: Message) -> str:
    context = f"msgctxt {_quoted(message.context)}\n" if message.context else ""
    plural = f'msgid_plural {_quoted(message.plural)}\nmsgstr[0] ""\n' if message.plural else 'msgstr ""\n'
    return f"#: {message.file.relative_to(ROOT)}\n{context}msgid {_quoted(message.text)}\n{plural}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t").replace("\n", "\\n")
    return f'"{escaped}"'


def compile_all() -> int:
    """Write each catalogue's .mo when it is missing or older than the .po."""
    for home in homes():
        source = home / CATALOGUE
        target = source.with_suffix(".mo")
        if source.exists() and (not target.exists() or target.stat().st_mtime < source.stat().st_mtime):
            read = catalogue(home)
            read.fuzzy = False  # a header marked fuzzy would drop the whole catalogue without a word
            unfinished = target.with_suffix(f".{os.getpid()}")
            with unfinished.open("wb") as file:
                write_mo(file, read)
            unfinished.replace(target)  # at once: another run may be reading
    return 0


def check() -> int:
    """Name what is untranslated, fuzzy, wrongly filled or shared without a context; 0 when there is nothing."""
    sources = list(found_messages())
    done: dict[Key, tuple[str, ...]] = {}
    for home in homes():
        done |= translations(catalogue(home))
    problems = [*_untranslated(sources, done), *_wrong_holes(sources, done), *_shared(sources), *_doubled()]
    for problem in sorted(set(problems)):
        print(problem)
    print(f"{len(set(problems))} problems in {len({(m.context, m.text) for m in sources})} messages")
    return 1 if problems else 0


def _doubled() -> Iterator[str]:
    """Two translations under one message, as a merge of two branches leaves them: the floors read both as one."""
    for file in (home / CATALOGUE for home in homes()):
        lines = file.read_text(encoding="utf-8").split("\n") if file.exists() else []
        for number, (before, line) in enumerate(pairwise(lines), 2):
            if before.startswith("msgstr ") and line.startswith("msgstr "):
                yield f"{file.relative_to(ROOT)}:{number}: a second translation of one message: {line[8:60]}"


def _untranslated(sources: Iterable[Message], done: Mapping[Key, tuple[str, ...]]) -> Iterator[str]:
    for message in sources:
        if (message.context, message.text) not in done:
            yield f"{_where(message)}: not translated [{message.context or 'no context'}]: {message.text}"


def _wrong_holes(sources: Iterable[Message], done: Mapping[Key, tuple[str, ...]]) -> Iterator[str]:
    for message in sources:
        for said in done.get((message.context, message.text), ()):
            # a plural's only Chinese form may name the number that the English singular leaves out
            if not _holes(said) <= _holes(message.text) | _holes(message.plural or ""):
                yield f"{_where(message)}: the translation has other holes [{message.context}]: {message.text} / {said}"


def _holes(text: str) -> set[str]:
    try:
        braces = {name for _, name, _, _ in Formatter().parse(text) if name}
    except ValueError:
        braces = set()
    named = braces | {part.split(")")[0] for part in text.split("%(")[1:]}
    return {name.removesuffix("_zh").removesuffix("_en") for name in named}  # a value given in both languages


def _shared(sources: Iterable[Message]) -> Iterator[str]:
    places = homes()
    users: dict[str, set[Path]] = defaultdict(set)
    for message in sources:
        if message.context is None:
            users[message.text].add(home_of(message.file, places))
    for text, found in users.items():
        if len(found) > 1:
            yield f"shared without a context by {', '.join(sorted(home.name for home in found))}: {text}"


def _where(message: Message) -> str:
    return str(message.file.relative_to(ROOT))


def main(arguments: list[str]) -> int:
    """Run one command; returns the exit code."""
    match arguments:
        case ["update", *names]:
            return update(names)
        case ["compile"]:
            return compile_all()
        case ["check"]:
            return check()
        case _:
            print(__doc__)
            return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
