import { BadInput } from '../../graph/errors.ts';

/** A place of a file; lines and columns count from 1. */
export interface XmlPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A file that cannot be read as IATI: where, why, and what is accepted. Nothing of an import is written then. */
export const faultAt = ({ file, line, column }: XmlPlace, what: string): BadInput =>
  new BadInput(`${file}:${line}:${column}: ${what}`);
