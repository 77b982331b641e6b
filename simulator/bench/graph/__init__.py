"""The graph of a vignette: its sessions, turns and endings, the ways between them, and how many plays take each."""
