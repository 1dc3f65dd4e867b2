"""What people are said to have said."""
