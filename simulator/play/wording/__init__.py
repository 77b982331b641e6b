"""The words every front end shows, one file a screen: plain constants and small functions, nothing else."""
