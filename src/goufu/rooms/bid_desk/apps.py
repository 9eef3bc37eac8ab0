"""The desk of whoever bids."""

from django.apps import AppConfig


class BidDeskConfig(AppConfig):
    """The room where a bidder seals a bid or a last quote."""

    name = "goufu.rooms.bid_desk"
    label = "bid_desk"
