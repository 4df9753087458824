"""What the lists show: rows as values, and Qt models over them."""
