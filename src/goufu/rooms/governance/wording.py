"""Chinese text cut into words, for the search of documents and topics."""

import re
from collections.abc import Iterator

_WORD = re.compile(r"\w+")


def words_of(*texts: str) -> str:
    """The words of some texts, each once, set apart by blanks; long words stand beside their parts."""
    found: dict[str, None] = {}
    for text in texts:
        found.update(dict.fromkeys(_words(text)))
    return " ".join(found)


def words_asked(text: str) -> str:
    """The words of a question to the search: each must be there."""
    return " ".join(_words(text))


def _words(text: str) -> Iterator[str]:
    import rjieba  # its dictionary takes thirty megabytes: whoever cuts no words does not load it

    return (word.lower() for word in rjieba.cut_for_search(text, True) if _WORD.fullmatch(word))
