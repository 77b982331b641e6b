"""Be in a class in line mode: lines that tell, a number that votes."""
