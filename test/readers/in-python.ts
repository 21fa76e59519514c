import { join } from 'node:path';
import { pythonFor } from '../testkit/python.ts';
import { outputOf } from './programs.ts';

const MODULES = [
  ...['duckdb', 'duckdb_extension_httpfs', 'feedparser', 'icalendar'],
  ...['openapi_spec_validator', 'openpyxl', 'pandas', 'pytz', 'rfc3339_validator'],
];

const found = pythonFor('readers', MODULES);

export const whyNoPython = found.why;

/** Runs a script of this folder with an input. @returns what it prints, which is JSON */
export const inPython = async (script: string, input: unknown) =>
  JSON.parse(await outputOf(found.python ?? '', [join('test/readers', script)], JSON.stringify(input)));
