"""The separate process that cleans and finds facts."""
