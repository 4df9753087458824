"""What the pictures of the window show, and the stage on which it is played."""
