"""Every way to play a vignette, counted: who ends how, what can be met, what never happens and why.

A vignette runs forward only, and a client is a handful of small integers. So every client that can stand at a node is known, and
all of them are moved at once, as numpy columns, by the very rules that play uses. Nothing here knows a rule of its own.
"""
