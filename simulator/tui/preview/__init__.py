"""The preview: a vignette played beside its findings and its proof, while its author writes."""
