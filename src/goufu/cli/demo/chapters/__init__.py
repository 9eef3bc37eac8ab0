"""The story, a chapter a module; `story.CHAPTERS` has their order. Each has `TITLE` and `play(stage)`."""
