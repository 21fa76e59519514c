"""Validates the description of the interface, and rows against what they say of them."""

import jsonschema
import openapi_spec_validator
from typed import answer


def faults(description, name, rows):
    schema = {"$ref": f"#/components/schemas/Row_{name}", "components": description["components"]}
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
    return [f"{name}: {error.json_path} {error.message}" for row in rows for error in validator.iter_errors(row)]


def check(given):
    description = given["description"]
    openapi_spec_validator.validate(description, cls=openapi_spec_validator.OpenAPIV31SpecValidator)
    return [fault for name, rows in given["rows"].items() for fault in faults(description, name, rows)]


answer(check)
