"""Host a class in line mode: lines that tell, words that steer."""
