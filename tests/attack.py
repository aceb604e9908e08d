"""Tries to work out what tables hide, with linear programming (content model N47, N48).

    python3 tests/attack.py MASKS.JSON

Each line of the file is a table, or several that hang together, as `tests/numbers` wrote
it: `cells` with their true value and what is shown of them, and `sums` (a whole, then its
parts). What the attacker knows of a cell:

    shown    its value
    small    « < 5 »: a whole number from 1 to 4
    second   « s »: 5 or more
    veiled   « s » in a table that shows no row: 0 or more
    apart    on no page, the increments of a month: 0 or more

and that every sum holds. For each hidden cell the least and the greatest value that agree
with all of this are computed. A cell is disclosed when both are the same number, within
half a unit, so that only one whole number is left. For what is on no page, only small
counts are attacked. A table in which the attacker finds no solution at all, or whose true
values do not agree with what is shown, is a fault of the test itself.
"""

import json
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy
from scipy.optimize import linprog
from scipy.sparse import csr_matrix


def bounds(value, mark, least):
    return {"shown": (value, value), "small": (1, least - 1), "second": (least, None),
            "veiled": (0, None), "apart": (0, None)}[mark]


def believed(table):
    """What the attacker knows of each cell, and which cells are worth an attack."""
    least = table["least"]
    known = [bounds(value, mark, least) for value, mark in table["cells"]]
    wanted = [at for at, (value, mark) in enumerate(table["cells"])
              if mark in ("small", "second", "veiled") or (mark == "apart" and 0 < value < least)]
    return known, wanted


def agrees(table, known):
    values = [value for value, _ in table["cells"]]
    return (all(values[whole] == sum(values[it] for it in parts) for whole, *parts in table["sums"])
            and all(low <= value and (high is None or value <= high)
                    for value, (low, high) in zip(values, known)))


def relations(table):
    rows, columns, signs = [], [], []
    for at, (whole, *parts) in enumerate(table["sums"]):
        for cell, sign in [(whole, -1), *((it, 1) for it in parts)]:
            rows.append(at)
            columns.append(cell)
            signs.append(sign)
    shape = (len(table["sums"]), len(table["cells"]))
    return csr_matrix((signs, (rows, columns)), shape=shape)


def extreme(matrix, known, cell, sign):
    """The least value of a cell, or the greatest for a sign of -1; None for no limit."""
    aim = numpy.zeros(matrix.shape[1])
    aim[cell] = sign
    found = linprog(aim, A_eq=matrix, b_eq=numpy.zeros(matrix.shape[0]), bounds=known,
                    method="highs")
    if found.status in (3, 4):  # unbounded, or one of both
        return None, found.x
    if found.status:
        raise ValueError(found.message)
    return sign * found.fun, found.x


def disclosed(table):
    """The cells of which only one value is left, as « cell 3 is 4 »."""
    known, wanted = believed(table)
    if not agrees(table, known):
        return ["the true values do not agree with what is shown"]
    matrix, faults = relations(table), []
    # A cell that has two values in solutions seen so far needs no program of its own.
    values = [[value] for value, _ in table["cells"]]
    for cell in wanted:
        for sign in (1, -1):
            if max(values[cell]) - min(values[cell]) >= 0.5:
                break
            limit, solution = extreme(matrix, known, cell, sign)
            if limit is None:
                values[cell].append(values[cell][0] + 1)
            if solution is not None:
                for it, value in zip(values, solution):
                    it.append(value)
        if max(values[cell]) - min(values[cell]) < 0.5:
            value, mark = table["cells"][cell]
            faults.append(f"cell {cell} ({mark}) is {value}")
    return faults


def attack(line):
    table = json.loads(line)
    return table["kind"], disclosed(table), sum(mark != "shown" for _, mark in table["cells"])


def finds_what_is_hidden_badly():
    """An attack that cannot succeed says nothing: this table must fall."""
    alone = {"least": 5, "cells": [[24, "shown"], [12, "shown"], [3, "small"], [9, "shown"]],
             "sums": [[0, 1, 2, 3]]}
    bounded = {"least": 5, "cells": [[26, "shown"], [20, "shown"], [1, "small"], [5, "second"]],
               "sums": [[0, 1, 2, 3]]}
    loop = {"least": 5, "sums": [[0, 4, 5], [1, 6, 7], [2, 4, 6], [3, 5, 7]],
            "cells": [[7, "shown"], [12, "shown"], [11, "shown"], [8, "shown"], [1, "small"],
                      [6, "second"], [10, "second"], [2, "small"]]}
    return all(map(disclosed, (alone, bounded))) and not disclosed(loop)


def main(path):
    if not finds_what_is_hidden_badly():
        sys.exit("the attack does not find what it must find")
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    tables, hidden, broken = {}, 0, []
    with ProcessPoolExecutor() as pool:
        for line, (kind, faults, n_hidden) in zip(lines, pool.map(attack, lines, chunksize=25)):
            tables[kind] = tables.get(kind, 0) + 1
            hidden += n_hidden
            if faults:
                broken.append((line, faults))
    for line, faults in broken[:10]:
        print("\n".join(faults), line, sep="\n")
    told = ", ".join(f"{count} {kind}" for kind, count in tables.items())
    print(f"{told}: {hidden} hidden cells, {len(broken)} tables disclosed")
    few = tables.get("one-way", 0) + tables.get("two-way", 0) < 2000
    return 1 if broken or few else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
