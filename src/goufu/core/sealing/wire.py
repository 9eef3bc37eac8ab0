"""The small signed-off files of sealing as strict records: one canonical spelling, one way to read them back."""

import hashlib
from typing import ClassVar, Self

from pydantic import BaseModel, ConfigDict, ValidationError

from goufu.base.canonical import canonical
from goufu.core.sealing.errors import BadDocument


class Wire(BaseModel):
    """A record that is stored and sent as canonical JSON; unknown and missing fields are refused."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", hide_input_in_errors=True)
    called: ClassVar[str] = "document"

    def dump(self) -> bytes:
        """The canonical bytes, which are what digests and commitments cover."""
        return canonical(self.model_dump(mode="json"))

    def digest(self) -> str:
        """SHA-256 of the canonical bytes, hexadecimal."""
        return hashlib.sha256(self.dump()).hexdigest()

    @classmethod
    def load(cls, data: bytes) -> Self:
        """Read a record back; `BadDocument` names the first field that is wrong."""
        try:
            return cls.model_validate_json(data)
        except ValidationError as wrong:
            first = wrong.errors(include_input=False, include_url=False)[0]
            where = ".".join(str(part) for part in first["loc"]) or "JSON"
            raise BadDocument(document=cls.called, at=where, reason=first["msg"]) from None
