"""The door: the desk for one sealed paper, which later rooms open for papers of their own."""

from goufu.rooms.bid_desk.sealing_desk import Desk, key_file, must_be_bidder, show_desk, take_sealed

__all__ = ["Desk", "key_file", "must_be_bidder", "show_desk", "take_sealed"]
