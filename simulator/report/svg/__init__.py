"""The drawings of a report, drawn by hand: small pictures of `WIDTH` units that stay readable on a phone and on half a sheet."""
