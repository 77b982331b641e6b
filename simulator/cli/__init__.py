"""The command line: a table of commands, one file each; nothing heavy is imported before a command is picked."""
