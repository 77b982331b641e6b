"""Every finding explained: what it means to an author, an example that has it, and the same example mended."""
