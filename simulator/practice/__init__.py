"""The trainee's side: one attempt from the first line to the debrief, and what is made of it."""
