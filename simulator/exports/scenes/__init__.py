"""Practice scenes as questions of a learning platform. A scene is one turn; a case does not fit into a question."""
