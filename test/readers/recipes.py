"""Runs the recipes for pandas and DuckDB as the pages of feeds show them."""

import pathlib

import duckdb
import duckdb_extension_httpfs
import pandas
from typed import answer, typed

INSTALL = "INSTALL httpfs; LOAD httpfs;"


def with_pandas(code, kinds):
    scope = {}
    exec(code, scope)
    frame = scope["rows"]
    columns = zip(frame.columns, kinds, strict=True)
    rows = [[None if pandas.isna(value) else typed(value, kind) for value in frame[name]] for name, kind in columns]
    return {
        "header": list(frame.columns),
        "types": [str(kind) for kind in frame.dtypes],
        "rows": list(zip(*rows)),
    }


def connection():
    """DuckDB with its extension for HTTP, which a package brings instead of a download."""
    folder = pathlib.Path(duckdb_extension_httpfs.__file__).parent
    [extension] = folder.rglob("httpfs.duckdb_extension")
    opened = duckdb.connect()
    opened.execute(f"LOAD '{extension}'")
    return opened


def with_duckdb(opened, code, kinds):
    assert code.startswith(INSTALL), code
    relation = opened.sql(code.removeprefix(INSTALL))
    return {
        "header": relation.columns,
        "types": [str(kind) for kind in relation.types],
        "rows": [[typed(value, kind) for value, kind in zip(row, kinds)] for row in relation.fetchall()],
    }


def read(opened, feed):
    kinds = feed["kinds"]
    return {"pandas": with_pandas(feed["pandas"], kinds), "duckdb": with_duckdb(opened, feed["duckdb"], kinds)}


def read_all(feeds):
    opened = connection()
    return [read(opened, feed) for feed in feeds]


answer(read_all)
