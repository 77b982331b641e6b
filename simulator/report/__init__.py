"""Reports: what a debrief, the progress page and an agenda tell, as one page to keep, print or hand on. Data in, text out."""
