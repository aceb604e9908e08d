### What the program says on the command line.
