"""After class: what the log says of the items and for the exports. It only reads; nothing here opens a room or a port."""
