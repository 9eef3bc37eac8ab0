"""What everybody is told: releases and records in the open contracting standard, and addresses on other media."""
