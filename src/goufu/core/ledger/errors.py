"""When the record may not go on: database, signed log and keys part ways."""

from goufu.base.errors import GoufuError


class LedgerError(GoufuError):
    """The common ground. Nothing was signed."""

    problem, http_status, context = "ledger", 503, "core"


class BrokenKey(LedgerError):
    """A key file does not hold a key."""

    problem = "ledger-broken-key"


class BrokenCheckpoint(LedgerError):
    """The stored checkpoint was not signed by this server."""

    problem = "ledger-broken-checkpoint"


class LogForked(LedgerError):
    """The database does not hold what this server has signed."""

    problem = "ledger-forked"
