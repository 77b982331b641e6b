"""The parts of `attune export`."""
