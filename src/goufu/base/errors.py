"""The one tree of errors that a person may be shown.

Each class has a stable ``problem`` code (the last part of the problem type of RFC 9457) and an HTTP status. The message
and the cure are templates with named holes, so that one error reads well on a page, in the API and on the command line,
in Chinese and in English.
"""

from __future__ import annotations

from typing import ClassVar

from goufu.base.catalogue import in_language, translate


class GoufuError(Exception):
    """Something was not done, and the person asking can be told what, by which rule, and how to mend it."""

    problem: ClassVar[str] = "goufu-error"
    http_status: ClassVar[int] = 400
    context: ClassVar[str] = "base"

    def __init__(
        self,
        template: str,
        *,
        field: str | None = None,
        article: str | None = None,
        cure: str | None = None,
        **values: object,
    ) -> None:
        self.template = template
        self.field = field
        self.article = article
        self.cure_template = cure
        self.values = values
        self.attempt = ""
        """Number of the line that the attempt log keeps of the try, once it was written."""
        super().__init__(self.message)

    @property
    def message(self) -> str:
        """The message in English."""
        return self.text("en")

    @property
    def cure(self) -> str | None:
        """What to do about it, in English."""
        return self.cure_text("en")

    def text(self, lang: str) -> str:
        """The message in ``lang`` (``"zh"`` or ``"en"``)."""
        return translate(lang, self.context, self.template).format(**self._said_in(lang))

    def cure_text(self, lang: str) -> str | None:
        """What to do about it in ``lang``, where something can be done."""
        if self.cure_template is None:
            return None
        return translate(lang, self.context, self.cure_template).format(**self._said_in(lang))

    def _said_in(self, lang: str) -> dict[str, object]:
        given = {"field": self.field, **self.values}
        return {name: in_language(value, lang) for name, value in given.items()}


class BadValue(GoufuError):
    """A value that cannot be what it should be; ``field`` names it."""

    problem = "bad-input"
    http_status = 422
