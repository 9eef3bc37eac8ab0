"""What the negative control's web server calls."""

from goufu.cli.bench.storm.early import commit_late
from goufu.project.wsgi import application

commit_late()

__all__ = ["application"]
