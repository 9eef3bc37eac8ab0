"""Chinese text cut into words, for the search of documents and topics."""

import re

import rjieba

_WORD = re.compile(r"\w+")


def words_of(*texts: str) -> str:
    """The words of some texts, each once, set apart by blanks; long words stand beside their parts."""
    found: dict[str, None] = {}
    for text in texts:
        for word in rjieba.cut_for_search(text, True):
            if _WORD.fullmatch(word):
                found[word.lower()] = None
    return " ".join(found)


def words_asked(text: str) -> str:
    """The words of a question to the search: each must be there."""
    return " ".join(word.lower() for word in rjieba.cut_for_search(text, True) if _WORD.fullmatch(word))
