"""Line mode: the same play in the same words on a plain stream; for screen readers, pipes, and whoever likes it quiet."""
