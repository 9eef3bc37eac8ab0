"""Files that are brought: kept under their SHA-256, looked into for what they may hide, cleaned of their makers."""
