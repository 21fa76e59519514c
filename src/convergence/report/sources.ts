import * as z from 'zod';
import { namesOfNodes, sentencesOfClaims, sentencesOfCoverage } from '../../graph/cypher/sheet.ts';
import type { Reads } from '../../graph/port.ts';
import { type ClaimEnds, textOfEnds } from '../evidence.ts';
import type { Incidence } from '../incidence.ts';
import type { Sheet, SheetLine } from './sheet.ts';

/** A sentence of a document, as it is quoted. */
interface Sentence {
  readonly id: string;
  readonly quote: string;
  readonly section: string;
  readonly document: string;
  readonly documentId: string;
}

/** What nodes are called. */
export interface Name {
  readonly acronym: string | null;
  readonly es: string | null;
  readonly en: string | null;
  readonly distinction: string | null;
}

/** A sheet with what its ids are called, and its sentences, numbered in reading order from 1. */
export interface SourcedSheet {
  readonly sheet: Sheet;
  readonly names: ReadonlyMap<string, Name>;
  readonly sentences: readonly Sentence[];
  /** The numbers of the sentences behind a line. */
  readonly numbersOf: (line: SheetLine) => readonly number[];
}

const textOrNothing = z.string().nullable();
const nameRow = z.object({
  id: z.string(),
  acronym: textOrNothing,
  es: textOrNothing,
  en: textOrNothing,
  distinction: textOrNothing,
});
const sentenceRow = z.object({
  key: z.string(),
  id: z.string(),
  quote: z.string(),
  section: z.string(),
  position: z.number().nullable(),
  document: z.string(),
  documentId: z.string(),
});

/** Reads what a sheet names, in three statements. */
export async function sourced(sheet: Sheet, incidence: Incidence, rows: Reads): Promise<SourcedSheet> {
  const { lines, about } = sheet;
  const own = 'axis' in about ? [about.axis] : about.between;
  const ids = new Set([
    ...own,
    ...lines.flatMap(({ subjects, reasons }) => [...subjects, ...reasons.flatMap((one) => one.about)]),
  ]);
  const pairs = lines.flatMap(({ claims }) => claims).flatMap((ends) => stored(incidence, ends));
  const coverage = lines.flatMap(({ reasons }) => reasons.flatMap((one) => one.coverage));
  const named = (await rows(namesOfNodes, { ids: [...ids] })).map((row) => nameRow.parse(row));
  const said = [
    ...(await rows(sentencesOfClaims, {
      pairs: [...new Map(pairs.map((pair) => [pair.key + pair.from + pair.to, pair])).values()],
    })),
    ...(await rows(sentencesOfCoverage, { ids: [...new Set(coverage)] })),
  ].map((row) => sentenceRow.parse(row));
  return { sheet, names: new Map(named.map((name) => [name.id, name])), ...numbered(said) };
}

/** The ends as the graph has them, each with the text of those that were asked for. */
function stored({ merged }: Incidence, ends: ClaimEnds) {
  const all = (id: string) => merged.get(id) ?? [id];
  const key = textOfEnds(ends);
  return all(ends.from).flatMap((from) => all(ends.to).map((to) => ({ key, from, type: ends.type, to })));
}

function numbered(rows: readonly z.infer<typeof sentenceRow>[]): Pick<SourcedSheet, 'sentences' | 'numbersOf'> {
  const inOrder = rows.toSorted(
    (one, other) =>
      one.document.localeCompare(other.document) ||
      Number(one.position) - Number(other.position) ||
      one.id.localeCompare(other.id),
  );
  const sentences = [...new Map(inOrder.map((row) => [row.id, row])).values()];
  const numbers = new Map(sentences.map(({ id }, place) => [id, place + 1]));
  const keys = new Map<string, Set<number>>();
  for (const { key, id } of rows) keys.set(key, (keys.get(key) ?? new Set()).add(numbers.get(id) ?? 0));
  return {
    sentences,
    numbersOf({ claims, reasons }) {
      const said = [...claims.map(textOfEnds), ...reasons.flatMap(({ coverage }) => coverage)];
      return [...new Set(said.flatMap((key) => [...(keys.get(key) ?? [])]))].sort((one, other) => one - other);
    },
  };
}
