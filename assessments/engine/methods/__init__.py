"""What the worker may ask for: a module for each subject, a function for each method, plain data in and out."""
