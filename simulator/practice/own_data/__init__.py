"""The trainee owns the record: what is held, taking it away, bringing it back, erasing it, and how long it is kept."""
