import type { z } from 'zod';
import { type SeedFormat, seedFormat } from './format.ts';
import type { Problem } from './problems.ts';
import { SourceFile } from './source-file.ts';

/** A parsed file of the seed, with the places of its parts. */
export interface ParsedFile {
  readonly source: SourceFile;
  readonly content: SeedFormat;
}

type Issue = z.core.$ZodIssue;

function problemsOf(source: SourceFile, issue: Issue): Problem[] {
  const [key] = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const place = key === undefined ? source.at(issue.path) : source.atKey(issue.path, key);
  const nested = issue.code === 'invalid_key' ? issue.issues.map(({ message }) => message).join('; ') : '';
  const name = [...issue.path].reverse().find((step) => typeof step === 'string');
  return [{ place, text: `${name === undefined ? '' : `${String(name)}: `}${nested || issue.message}` }];
}

const whereMissing: z.core.$ZodErrorMap = (issue) => (issue.input === undefined ? 'is missing' : undefined);

/** Parses a file; returns all problems of its form if there are any. */
export function parseFile(name: string, text: string): ParsedFile | readonly Problem[] {
  const source = new SourceFile(name, text);
  if (source.problems.length > 0) return source.problems;
  const parsed = seedFormat.safeParse(source.value, { error: whereMissing });
  if (parsed.success) return { source, content: parsed.data };
  return parsed.error.issues.flatMap((issue) => problemsOf(source, issue));
}
