"""The pages after a session: note, belief, debriefs, the minute of supervision."""
