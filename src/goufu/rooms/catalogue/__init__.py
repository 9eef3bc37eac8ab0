"""The guidance catalogue and the eligibility of a purchase."""
