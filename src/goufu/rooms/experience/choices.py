"""How an experience fared elsewhere."""

from goufu.core.fields import Titled


class Fared(Titled):
    """What came of it, in the adopting county's own judgement."""

    AS_HOPED = "as_hoped", "As hoped"
    IN_PART = "in_part", "In part"
    NOT = "not", "Not"
