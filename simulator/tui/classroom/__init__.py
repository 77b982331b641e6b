"""The class on a full screen: the host's, for a projector, and a trainee's seat."""
