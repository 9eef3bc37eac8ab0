"""Closed lists of experts: what ties a person to an organization, and why a member leaves a panel."""

from goufu.core.fields import Titled


class PersonalTie(Titled):
    """What ties a person to a bidder (implementing regulation, article 9)."""

    EMPLOYED = "employed", "Employed there within three years"
    DIRECTOR = "director", "Director or supervisor there within three years"
    CONTROLS = "controls", "Controlling holder within three years"
    KIN = "kin", "Spouse or near kin of its head"
    OTHER = "other", "Other influence on fairness"


class WithdrawalCause(Titled):
    """Why a member leaves the panel."""

    TIE = "tie", "Something ties the member to a bidder"
    ABSENCE = "absence", "Absent or unwell, cannot go on"
