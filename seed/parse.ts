import type { z } from 'zod';
import { seedFormat } from './format.ts';
import type { Problem } from './problems.ts';
import { SourceFile } from './source-file.ts';

/** A parsed file, with the places of its parts. */
interface Parsed<Content> {
  readonly source: SourceFile;
  readonly content: Content;
}

/** A parsed file of the seed. */
export type ParsedFile = Parsed<z.infer<typeof seedFormat>>;

type Issue = z.core.$ZodIssue;

function problemsOf(source: SourceFile, issue: Issue): Problem[] {
  const [key] = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const place = key === undefined ? source.at(issue.path) : source.atKey(issue.path, key);
  const nested = issue.code === 'invalid_key' ? issue.issues.map(({ message }) => message).join('; ') : '';
  const name = [...issue.path].reverse().find((step) => typeof step === 'string');
  return [{ place, text: `${name === undefined ? '' : `${String(name)}: `}${nested || issue.message}` }];
}

const whereMissing: z.core.$ZodErrorMap = (issue) => (issue.input === undefined ? 'is missing' : undefined);

/** Parses a YAML file of a format; returns all problems of its form if there are any. */
export function parseAs<Content>(
  format: z.ZodType<Content>,
  name: string,
  text: string,
): Parsed<Content> | readonly Problem[] {
  const source = new SourceFile(name, text);
  if (source.problems.length > 0) return source.problems;
  const parsed = format.safeParse(source.value, { error: whereMissing });
  if (parsed.success) return { source, content: parsed.data };
  return parsed.error.issues.flatMap((issue) => problemsOf(source, issue));
}

/** The content of a file of the seed, or all that is wrong with its form. */
export const parseFile = (name: string, text: string): ParsedFile | readonly Problem[] =>
  parseAs(seedFormat, name, text);
