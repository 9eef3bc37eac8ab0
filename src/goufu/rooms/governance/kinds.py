"""The closed lists of this room."""

from typing import Annotated

from pydantic import Field

from goufu.core.fields import Group, Line, Titled
from goufu.parties.authority import Authority


class BodyForm(Titled):
    """What kind of body it is."""

    LEADERSHIP_GROUP = "leadership_group", "Leadership group"
    JOINT_CONFERENCE = "joint_conference", "Joint conference"


class Subject(Titled):
    """What a topic is to bring about."""

    FIGURE = "figure", "A figure or a policy document"
    CATALOGUE = "catalogue", "A change of the catalogue"
    CONVERSION = "conversion", "Converting an institution's items into purchase"
    OPEN_QUESTION = "open_question", "A fact that the law leaves uncertain"
    PILOT = "pilot", "The pilot and its tasks"
    OTHER = "other", "Something else"


class Stance(Titled):
    """What a member says to a topic."""

    AGREE = "agree", "Agrees"
    AGREE_WITH_CHANGES = "agree_with_changes", "Agrees with changes"
    DISAGREE = "disagree", "Does not agree"
    NO_OPINION = "no_opinion", "No opinion"


class Outcome(Titled):
    """What was decided on an item; the values are states of a topic."""

    AGREE = "agreed", "Agree"
    AGREE_WITH_CHANGES = "changed", "Agree with changes"
    SEND_BACK = "sent_back", "Send back"
    REFUSE = "declined", "Refuse"


class RelationKind(Titled):
    """How one document stands to another."""

    IMPLEMENTS = "implements", "Implements"
    AMENDS = "amends", "Amends"
    REPLACES = "replaces", "Replaces"
    REPEALS = "repeals", "Repeals"


class Relation(Group):
    """The other document, by its number, and how this one stands to it."""

    kind: Annotated[RelationKind, Field(title="Relation")]
    number: Annotated[Line, Field(title="Number of the other document")]


CONFERENCE_OFFICE = Authority("conference.officer", within="office")
"""Who keeps a body's papers."""
OFFICER_ROLES = (
    "conference.officer",
    "finance.officer",
    "civil.officer",
    "purchaser.officer",
    "supervisor.officer",
    "township.officer",
)
"""Whose officers bring topics before a body and report on its tasks."""
