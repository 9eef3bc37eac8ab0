"""The pages at which a review is read and done: bids, scores, report, ties, and each bidder's own result."""
