"""What `attune data` does, one module an act."""
