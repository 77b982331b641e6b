"""Safe fixes: spaces, list dashes and quotation marks that a word processor left in the layout. Never a sentence."""
