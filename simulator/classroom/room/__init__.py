"""The room as a pure state machine: commands in, events out, no clock, no disk, no network."""
