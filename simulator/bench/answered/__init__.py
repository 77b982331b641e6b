"""What classes have answered, as an author's files remember it: `items.json`, which `attune items --keep` writes."""
