"""What can be wrong with a key, a deal, a sealed bid or an opening: one class each, with its wording and its cure.

Wordings are templates of the context "sealing"; keyword arguments fill their holes.
"""

from pathlib import Path
from typing import Any, ClassVar

from goufu.base.catalogue import add_folder, translate
from goufu.base.errors import GoufuError

add_folder(Path(__file__).parent / "locale")
_PHRASES = ("why", "document", "layer", "side", "reason")
"""Values that are words of ours and so are put into the reader's language too."""


class SealingError(GoufuError):
    """The common ground: `wording` and `remedy` are templates; a value `why` may be one itself."""

    problem = "sealing"
    http_status = 422
    context = "sealing"
    wording: ClassVar[str] = ""
    remedy: ClassVar[str | None] = None
    about: ClassVar[str | None] = None

    def __init__(self, **values: Any) -> None:
        super().__init__(self.wording, field=self.about, cure=self.remedy, **values)

    def text(self, lang: str) -> str:
        """The message in `lang`, with the phrases inside it in that language too."""
        return translate(lang, self.context, self.template).format(**self._spoken(lang))

    def cure_text(self, lang: str) -> str | None:
        """The cure in `lang`, likewise."""
        cure = self.cure_template
        return translate(lang, self.context, cure).format(**self._spoken(lang)) if cure else None

    def _spoken(self, lang: str) -> dict[str, object]:
        said = dict(self.values)
        for name in _PHRASES:
            if name in said:
                said[name] = translate(lang, self.context, str(said[name]))
        if "why" in said:
            said["why"] = str(said["why"]).format(**self.values)
        return said


class BadDocument(SealingError):
    """A JSON file of ours does not hold what it must."""

    problem = "sealing-bad-document"
    wording = "The {document} cannot be read at {at}: {reason}"
    remedy = "Correct this field, or ask for the file again."


class BadKey(SealingError):
    """A recipient or an identity is not an age X25519 key."""

    problem = "sealing-bad-key"
    wording = "This is not an age key: {shown}"
    remedy = (
        "A public key begins with age1; a key file holds one line that begins with AGE-SECRET-KEY-1. "
        "Make one with: goufu keys new"
    )
    about = "key"


class UnsafeKeyPlace(SealingError):
    """A device key would lie, or lies, where others can read it."""

    problem = "sealing-unsafe-key-place"
    wording = "The key file may not be used at {path}: {why}"
    remedy = "Keep it in a folder of your own on your own device, readable by you alone (chmod 600)."
    about = "key"


class BadDeal(SealingError):
    """The plan of a deal, or two deals together, break the trust rule."""

    problem = "sealing-bad-deal"
    wording = "The opening key cannot be dealt so: {why}"
    remedy = "Name at least two holders, a quorum of at most their number, and a different dealer for each side."
    about = "holders"


class NotAnAgeFile(SealingError):
    """The bytes are not a binary age file."""

    problem = "sealing-not-an-age-file"
    wording = "This is not a sealed bid in the age format: {why}"
    remedy = "Seal the bid on the tender's page or with: goufu seal. Send the binary file it writes, unchanged."
    about = "sealed_bid"


class WrongRecipients(SealingError):
    """The outer layer is sealed to another number or kind of keys than a bid is."""

    problem = "sealing-wrong-recipients"
    wording = "A sealed bid is encrypted to {expected} X25519 keys; this one has {found}."
    remedy = "Seal it again with the key file of this tender; do not add or leave out a key, use no password."
    about = "sealed_bid"


class NotASizeClass(SealingError):
    """The payload was not padded to a size class, so that its length would speak."""

    problem = "sealing-not-a-size-class"
    wording = (
        "The sealed payload of {size} bytes is none of the sizes a sealed bid may have; it was cut, or not padded."
    )
    remedy = "Send the whole file as it was written, or seal the bid again on the tender's page or with: goufu seal."
    about = "sealed_bid"


class BidTooLarge(SealingError):
    """The bid does not fit the largest size class."""

    problem = "sealing-bid-too-large"
    wording = "The bid with its attachments has {size} bytes; the most that fits is {most}."
    remedy = "Reduce the attachments, for instance scan with fewer dots, and seal again."
    http_status = 413
    about = "attachments"


class OtherTender(SealingError):
    """A document belongs to another tender."""

    problem = "sealing-other-tender"
    wording = "The {document} belongs to {found}, not to {expected}."
    remedy = "Use the files of {expected}."
    about = "tender"


class SealedToOtherKey(SealingError):
    """A layer of a bid is not sealed to this key: shown by the key itself, once it is known."""

    problem = "sealing-other-key"
    wording = "The {layer} layer is not sealed to the {side} key of this tender."
    remedy = (
        "The bidder used a wrong key; whoever holds the opened key can check this on the file named in the receipt."
    )


class DamagedLayer(SealingError):
    """A layer is no intact age file: altered, cut, or never sealed as it must be."""

    problem = "sealing-damaged"
    wording = "The {layer} layer is not intact."
    remedy = "Compare the file with the SHA-256 in the bidder's receipt: if they agree, it arrived in this state."


class NotABid(SealingError):
    """The layers open, but what is inside is no bid container."""

    problem = "sealing-not-a-bid"
    wording = "What was sealed is not a bid: {why}"
    remedy = "Bids are sealed on the tender's page or with: goufu seal"


class WrongShare(SealingError):
    """A share differs from the one its holder was dealt."""

    problem = "sealing-wrong-share"
    wording = "The share brought by {office} is not the one that was dealt to this office ({side} key)."
    remedy = (
        "{office} releases the share again from its own share file and device key; otherwise another holder steps in."
    )
    about = "share"


class ShareOfAnotherDeal(SealingError):
    """A share was dealt for another tender or another key."""

    problem = "sealing-share-of-another-deal"
    wording = "The share brought by {office} was dealt for the {found}, not for the {expected}."
    remedy = "{office} releases the share of this tender's {side} key."
    about = "share"


class ShareOfAnotherCeremony(SealingError):
    """A share was released for another opening."""

    problem = "sealing-share-of-another-ceremony"
    wording = "The share brought by {office} was released for the opening {found}, not for the opening {expected}."
    remedy = "{office} releases it again, naming the opening {expected}."
    about = "share"


class NoShareForThisKey(SealingError):
    """The device key at hand is none of the holders'."""

    problem = "sealing-no-share-for-this-key"
    wording = "No share of the {side} key was dealt to this device key."
    remedy = "Use the device key whose public half is named in the deal, or let another holder step in."
    about = "key"


class TooFewShares(SealingError):
    """The quorum is not reached."""

    problem = "sealing-too-few-shares"
    wording = "The {side} key opens with {need} shares; {have} were brought."
    remedy = "Holders who have not brought theirs: {missing}"
    http_status = 409
    about = "shares"


class DealDoesNotFit(SealingError):
    """All shares are those dealt, yet they do not make the announced key: the dealer is answerable."""

    problem = "sealing-deal-does-not-fit"
    wording = (
        "The shares are those that were dealt, but they do not make the announced {side} key. It was dealt by {dealer}."
    )
    remedy = "The bids stay sealed. The fault lies with the deal of {dealer}: stop the procedure and say why."
    http_status = 409
