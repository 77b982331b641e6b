"""The trainee's notes over all attempts: what they wrote, and what the journal can date by itself."""
