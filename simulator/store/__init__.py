"""The journal: every act of every attempt, on SQLite, one choice one commit."""
