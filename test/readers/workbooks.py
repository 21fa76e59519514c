"""Reads workbooks with openpyxl and pandas."""

import io
import urllib.request

import openpyxl
import pandas
from typed import answer, typed


def with_openpyxl(data, kinds, computed):
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=computed)
    sheet = book.worksheets[0]
    header, *rows = sheet.iter_rows(values_only=True)
    return {
        "sheets": book.sheetnames,
        "frozen": sheet.freeze_panes,
        "filter": sheet.auto_filter.ref,
        "dimensions": sheet.dimensions,
        "header": header,
        "rows": [[typed(value, kind) for value, kind in zip(row, kinds, strict=True)] for row in rows],
    }


def with_pandas(data, kinds):
    frame = pandas.read_excel(io.BytesIO(data), keep_default_na=False, na_values=[""], dtype_backend="numpy_nullable")
    columns = zip(frame.columns, kinds, strict=True)
    rows = {name: [None if pandas.isna(value) else typed(value, kind) for value in frame[name]] for name, kind in columns}
    return {"header": list(frame.columns), "rows": list(zip(*rows.values()))}


def read(book):
    kinds = book["kinds"]
    with urllib.request.urlopen(book["address"]) as response:
        data = response.read()
    # LibreOffice saves true and false as formulas; a feed has none.
    computed = book["address"].startswith("file:")
    return {"openpyxl": with_openpyxl(data, kinds, computed), "pandas": with_pandas(data, kinds)}


answer(lambda books: [read(book) for book in books])
