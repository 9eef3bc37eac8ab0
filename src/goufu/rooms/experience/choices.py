"""How an experience fared elsewhere; what a template is for, and where in the form its wording goes."""

from goufu.core.fields import Titled


class Fared(Titled):
    """What came of it, in the adopting county's own judgement."""

    AS_HOPED = "as_hoped", "As hoped"
    IN_PART = "in_part", "In part"
    NOT = "not", "Not"


class TemplatePurpose(Titled):
    """What a wording is kept ready for."""

    REQUIREMENT = "requirement", "Requirement"
    DOCUMENTS = "documents", "Procurement documents"


class TemplatePlace(Titled):
    """The field of the form that a wording goes into; its value is that field's name."""

    BACKGROUND = "background", "Background and source of the duty"
    STANDARD = "standard", "Quality standard"
    STAFF = "staff", "Staff"
    SAFETY = "safety", "Safety and data protection"
    SETTLEMENT = "settlement", "Settlement"
    ACCEPTANCE = "acceptance", "Acceptance"
    USERS_OPINION = "users_opinion", "How users are heard"
    SUBCONTRACTING = "subcontracting", "Subcontracting"
    HANDOVER = "handover", "Exit and hand-over"
    BREACH = "breach", "Breach"
    TEXT = "text", "No field: to be copied"
