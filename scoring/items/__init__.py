"""What the answers of many say about an item: how hard it is, who takes which line, what a talk moved, whether its key can stand."""
