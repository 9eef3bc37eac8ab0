"""Plays the sample story up to the notice whose bids are awaited: `python -m tests.journeys.until_sealed`."""

from datetime import timedelta
from pathlib import Path


def main() -> None:
    """On an empty data folder; leaves the simulated moment a week before that deadline."""
    from goufu.cli.house import house

    with house():
        from goufu.cli.demo.chapters import second
        from goufu.cli.demo.stage import Stage
        from goufu.cli.demo.story import CHAPTERS
        from goufu.core.clock import set_simulated_moment
        from goufu.core.ledger.sequencer import sequence
        from goufu.project.environment import read_environment
        from goufu.rooms.procurement.models import Tender

        stage = Stage(Path(read_environment().keys), lambda _: None)
        for chapter in CHAPTERS[: CHAPTERS.index(second) + 1]:
            chapter.play(stage)
            while sequence():
                pass
        deadline = Tender.objects.get(ref=stage.refs["second.tender"]).deadline
        assert deadline is not None
        set_simulated_moment(deadline - timedelta(days=7))


if __name__ == "__main__":
    main()
