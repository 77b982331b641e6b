"""What leaves the house in other programs' forms: a class's answers, and scenes for a learning platform. It knows no room."""
