"""What `goufu bench programme` measures: a province of ten years, made up, and the pages and searches over it."""
