"""The rows of every sheet of a workbook, as JSON; a cell that is a formula is an error."""
import json
import sys

import openpyxl

book = openpyxl.load_workbook(open(sys.argv[1], "rb"))
for sheet in book:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.data_type == "f":
                raise ValueError(f"{sheet.title}!{cell.coordinate} is a formula: {cell.value!r}")
print(json.dumps({sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}))
