"""How the garble model is made: from packages and data folders to the file that newslint ships."""
