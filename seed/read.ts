import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CitationRow, Facts, NodeRow } from '../src/graph/model/facts.ts';
import { dateColumns } from '../src/graph/model/property.ts';
import { type ParsedFile, parseFile } from './parse.ts';
import { type Problem, SeedProblems } from './problems.ts';
import { type ClaimPlaces, type Quoted, readClaims } from './read-claims.ts';
import { readCoverage, readReadings } from './read-coverage.ts';
import { checkQuotes, numbered, readNodes, readQuotes } from './read-nodes.ts';
import { type Known, Register } from './register.ts';

export interface SeedText {
  readonly name: string;
  readonly text: string;
}

/** The files of a seed folder, sorted by name. */
export function seedTexts(folder: string): readonly SeedText[] {
  const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  if (names.length === 0) {
    const place = { file: folder, line: 1, column: 1 };
    throw new SeedProblems([{ place, text: 'the folder has no file that ends in .yaml' }]);
  }
  return names.sort().map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/**
 * Reads all files of a seed folder into facts.
 *
 * @throws SeedProblems with every problem in the form of the files. If their form is valid, with every problem in their
 * references.
 */
export const readSeed = (folder: string): Facts => factsOf(seedTexts(folder));

/** @param known what the facts may refer to beside what they hold themselves. */
export function factsOf(texts: readonly SeedText[], known: Known = new Map()): Facts {
  const files: ParsedFile[] = [];
  const problems: Problem[] = [];
  for (const { name, text } of texts) {
    const parsed = parseFile(name, text);
    if ('content' in parsed) files.push(parsed);
    else problems.push(...parsed);
  }
  if (problems.length > 0) throw new SeedProblems(problems);
  return resolve(files, known);
}

/** The document of each citation, and the first possible day of its date. */
function quotedIn(
  nodes: readonly NodeRow[],
  citations: readonly CitationRow[],
  known: Known,
): ReadonlyMap<string, Quoted> {
  const { from } = dateColumns('date');
  const days = new Map(nodes.map(({ id, columns }) => [id, columns[from]]));
  return new Map(
    citations.map(({ id, document }) => {
      const day = days.has(document) ? days.get(document) : known.get(document)?.day;
      return [id, { document, ...(typeof day === 'string' && { from: day }) }];
    }),
  );
}

function resolve(files: readonly ParsedFile[], known: Known): Facts {
  const register = new Register(known);
  const places: ClaimPlaces = new Map();
  const nodes = files.flatMap((file) => readNodes(file, register));
  const citations = numbered(files.flatMap((file) => readQuotes(file, register)));
  const quotedBy = quotedIn(nodes, citations, known);
  for (const file of files) checkQuotes(file, register);
  const claims = files.flatMap((file) => readClaims(file, register, places, quotedBy));
  const coverage = files.flatMap((file) => readCoverage(file, register));
  const readings = files.flatMap((file) => readReadings(file, register));
  const facts = { nodes, citations, claims, coverage, readings };
  reportUnused(facts, register);
  if (register.problems.length > 0) throw new SeedProblems(register.problems);
  return facts;
}

function reportUnused({ citations, claims, coverage }: Facts, register: Register): void {
  const used = new Set([...claims, ...coverage].flatMap((row) => row.citations));
  const unused = citations.filter(({ id }: CitationRow) => !used.has(id));
  for (const { id } of unused) register.report(register.placeOf(id), `no fact rests on the quote ${id}; remove it`);
}
