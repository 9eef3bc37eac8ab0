"""The roll-out beyond the six pilots: implementation plans, applications of further counties, and their readiness."""
