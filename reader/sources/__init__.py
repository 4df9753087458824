"""What a person opens, read into a Page: files, URLs, standard input, the clipboard."""
