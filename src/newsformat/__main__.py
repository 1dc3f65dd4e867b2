"""`python -m newsformat`: the command line."""

from newsformat.cli.main import main

main()
