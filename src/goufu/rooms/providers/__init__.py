"""The register of providers: identity, rating, credit and lists."""
