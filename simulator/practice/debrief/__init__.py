"""What is said after a session and after a case, as facts any front end can put into words. Pure."""
