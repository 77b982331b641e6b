"""What a phone shows: pages that work without a script, and a little script on top."""
