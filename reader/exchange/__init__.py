"""The formats that are written and read, one file each."""
