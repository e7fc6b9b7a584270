"""What search in the browser works on."""
