"""The door: what a notice is called where an address on the designated media is recorded."""

from goufu.rooms.disclosure.choices import NoticeKind

__all__ = ["NoticeKind"]
