"""The states of a review, a last quote, a framework agreement and an award."""

from goufu.core.states import State, States

REVIEW_STATES = States(
    State("drawn", "Panel drawn, qualification to be checked", "Bids are being reviewed"),
    State("filled_in", "Written down, to be countersigned", "Bids are being reviewed"),
    State("consulting", "Talks with each supplier apart", "Bids are being reviewed"),
    State("quoting", "Last quotes are being received, sealed", "Bids are being reviewed"),
    State("scoring", "Experts are scoring, each alone", "Bids are being reviewed"),
    State("ranking", "Prices known, to be ranked", "Bids are being reviewed"),
    State("ranked", "Ranked, report to be signed", "Bids are being reviewed"),
    State("reported", "Report signed, to be received", "Bids are being reviewed"),
    State("received", "Report received by the purchaser", "Review finished", "done", final=True),
    State("waiting", "Interrupted, waiting for a member", "Bids are being reviewed"),
    State("dissolved", "Panel dissolved, another one is drawn", "Bids are being reviewed", "none", final=True),
    State("stopped", "Stopped by the panel", "Review stopped", "held", final=True),
)

QUOTE_STATES = States(
    State("received", "Received, sealed", "Received, sealed", "done", final=True),
)

FRAMEWORK_STATES = States(
    State(
        "inviting",
        "Open: providers apply at any time, people choose",
        "Providers can apply; people choose",
        "done",
        final=True,
    ),
    State("admitted", "Providers admitted, to be published", "Result being prepared"),
    State("published", "Admission published, agreement to be signed", "Providers admitted"),
    State("running", "Agreement signed, people choose", "People choose among the providers", "done", final=True),
)

AVOIDANCE_STATES = States(
    State("stands", "On the avoidance list", "On the avoidance list"),
    State("lifted", "Taken off the avoidance list", "Taken off the avoidance list", "none", final=True),
)

APPLICATION_STATES = States(
    State("filed", "Applied, to be answered", "Application being checked"),
    State("accepted", "Let in, to be published", "Application being checked"),
    State("turned_down", "Turned down, with the condition that is not met", "Not let in", "held", final=True),
    State("admitted", "Admitted, people can choose it", "Admitted", "done"),
    State("left", "Left the framework", "Left the framework", "none", final=True),
)

AWARD_STATES = States(
    State("named", "Winner named, result to be published", "Result being prepared"),
    State("published", "Result published", "Result published", "done"),
    State("annulled", "Annulled after a challenge or complaint", "Result annulled", "held", final=True),
)
