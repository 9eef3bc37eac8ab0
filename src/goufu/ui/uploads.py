"""What is brought for a sealed field is looked at before Django puts a large file into a temporary one."""

import hashlib
from typing import Any

from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest

AGE = b"age-encryption.org/v1\n"
SEALED_FIELDS = frozenset({"sealed", "sealed.upload"})
"""Where forms send sealed files: the desks of bidders, and the page of an act."""
NOT_SEALED = b"(not sealed, not kept)"
_CAME = "goufu.came_in_clear"


class SealedAlone(FileUploadHandler):
    """Of a paper in clear nothing goes on to the other handlers; its hash alone is kept, for the signed refusal."""

    clear: Any = None

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """The piece, for the next handler; of a paper in clear a word in its place."""
        if self.field_name not in SEALED_FIELDS:
            return raw_data
        if start == 0:
            self.clear = None if raw_data.startswith(AGE) else hashlib.sha256()
        if self.clear is None:
            return raw_data
        self.clear.update(raw_data)
        return NOT_SEALED if start == 0 else None

    def file_complete(self, file_size: int) -> Any:  # noqa: ARG002 - Django calls it so
        """The next handlers make the file."""
        if self.field_name in SEALED_FIELDS and self.clear is not None and self.request is not None:
            self.request.META[_CAME] = self.clear.hexdigest()


def came_in_clear(request: HttpRequest) -> str:
    """The SHA-256 of a paper that came in clear for a sealed field; empty when none did."""
    return str(request.META.get(_CAME, ""))
