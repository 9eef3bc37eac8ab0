"""One purchase by one method, from need to published contract; which steps there are, the method's traits say."""
