"""`python -m newslint`: the same as the command `newslint`."""

from newslint.cli import main

if __name__ == "__main__":
    main()
