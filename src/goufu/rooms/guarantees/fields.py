"""Closed lists of this room, and what its inputs share."""

from goufu.core.fields import Titled


class BondForm(Titled):
    """How a bond is given."""

    BANK_LETTER = "bank_letter", "Letter of guarantee of a bank"
    INSURANCE_LETTER = "insurance_letter", "Insurance policy"
    GUARANTOR_LETTER = "guarantor_letter", "Letter of guarantee of a guarantor"
    CHEQUE = "cheque", "Cheque"
    DRAFT = "draft", "Bank draft"
    PROMISSORY_NOTE = "promissory_note", "Promissory note"
    CASH = "cash", "Cash"


LETTERS = frozenset({BondForm.BANK_LETTER, BondForm.INSURANCE_LETTER, BondForm.GUARANTOR_LETTER})


class KeptFor(Titled):
    """Why a bond is kept."""

    WITHDRAWN_AFTER_DEADLINE = "withdrawn_after_deadline", "Bid withdrawn after the deadline"
    FALSE_MATERIAL = "false_material", "False material in the bid"
    CONTRACT_REFUSED = "contract_refused", "Contract refused without reason"
    COLLUSION = "collusion", "Collusion"
    STATED_IN_DOCUMENTS = "stated_in_documents", "Another ground that the documents name"
    CONTRACT_BROKEN = "contract_broken", "Contract broken, as it says"
    ANOTHER = "another", "A ground that neither law nor documents name"
