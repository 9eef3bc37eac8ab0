"""Public institutions under reform: their money, their posts, and the items that turn into purchase."""
