"""Fills the template of a matrix with openpyxl, as a person would: some cells as texts, dates as dates."""

import datetime
import urllib.parse
import urllib.request

import openpyxl
from typed import answer


def described(book, first):
    """What openpyxl makes of the template."""
    sheet = book.worksheets[0]
    validations = sheet.data_validations.dataValidation
    return {
        "sheets": [(one.title, one.sheet_state) for one in book.worksheets],
        "header": [cell.value for cell in sheet[1]],
        "hidden": [letter for letter, column in sorted(sheet.column_dimensions.items()) if column.hidden],
        "text": {cell.number_format for cell in sheet[first]} == {"@"},
        "lists": [str(one.sqref) for one in validations if one.type == "list"],
        "helps": [one.promptTitle for one in validations],
        "listed": [cell.value for cell in book["Listas"]["A"]],
    }


def fill(asked):
    book = openpyxl.load_workbook(urllib.request.url2pathname(urllib.parse.urlparse(asked["address"]).path))
    told = described(book, asked["first"])
    sheet = book.worksheets[0]
    places = {cell.value: cell.column for cell in sheet[1]}
    for number, row in enumerate(asked["rows"], start=asked["first"]):
        for header, value in row.items():
            cell = sheet.cell(row=number, column=places[header])
            if isinstance(value, dict):
                cell.value = datetime.date.fromisoformat(value["day"])
                cell.number_format = value["format"]
            else:
                cell.value = value
    if "merged" in asked:
        sheet.merge_cells(asked["merged"])
    book.save(asked["target"])
    return told


answer(fill)
