"""A trainee's record over time: what each attempt came to, added up into a picture that is never one number."""
