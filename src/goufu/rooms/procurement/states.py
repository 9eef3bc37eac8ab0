"""The states of a tender and of a sealed bid."""

from goufu.core.states import State, States

TENDER_STATES = States(
    State(
        "planned",
        "Method chosen, plan to be filed",
        "Method chosen",
    ),
    State(
        "filed",
        "Plan filed, documents to be drafted",
        "Plan filed with finance",
    ),
    State(
        "publicised",
        "Only supplier made public, opinions are heard",
        "Only supplier made public: you can object",
    ),
    State(
        "drafting",
        "Documents drafted, to be approved",
        "Documents being prepared",
    ),
    State(
        "approved",
        "Documents approved, notice to be published",
        "Documents approved",
    ),
    State(
        "tendering",
        "Bids are being received, sealed",
        "Bids can be submitted",
    ),
    State(
        "opened",
        "Bids opened, review to begin",
        "Bids opened",
    ),
    State(
        "inviting",
        "Invitation published, providers apply at any time",
        "Providers can apply at any time",
        "done",
        final=True,
    ),
    State(
        "asked",
        "Documents with the one supplier, to be negotiated",
        "One supplier is being negotiated with",
    ),
    State(
        "reviewing",
        "Bids are being reviewed",
        "Bids are being reviewed",
    ),
    State(
        "complete",
        "Result published",
        "Result published",
        "done",
        final=True,
    ),
    State(
        "failed",
        "Terminated, reason published",
        "Terminated without result",
        "held",
        final=True,
    ),
)

APPLICATION_STATES = States(
    State("received", "Received, read after the deadline", "Received", "done", final=True),
)

BID_STATES = States(
    State(
        "received",
        "Received, sealed",
        "Received, sealed",
        "done",
        final=True,
    ),
)
