"""`attune new`: a drafted vignette that plays, made from a few answers or from the bones of another one."""
