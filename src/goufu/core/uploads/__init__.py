"""What a file that is brought may hide."""
