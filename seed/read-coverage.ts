import { coverage, reading } from '../src/graph/model/coverage.ts';
import type { CoverageRow, ReadingRow } from '../src/graph/model/facts.ts';
import { entityId } from '../src/graph/model/node.ts';
import { citationIdsOf, relationOf } from './check-fact.ts';
import type { SeedCoverage } from './format.ts';
import type { ParsedFile } from './parse.ts';
import type { Place } from './problems.ts';
import { ORIGIN } from './read-nodes.ts';
import type { Register } from './register.ts';
import { sourceTextsOf } from './source-texts.ts';

function checkList({ subject, relation: type }: SeedCoverage, place: Place, register: Register): void {
  const kind = register.find(subject, place);
  const relation = relationOf(type, place, register);
  const ends = [...(relation?.from ?? []), ...(relation?.to ?? [])];
  if (!kind || !relation || ends.some(({ label }) => label === kind.label)) return;
  register.report(
    place,
    `${subject} has no list of ${type}, since ${type} never has an end at its kind, ${kind.label}`,
  );
}

/** What a file states about the completeness of lists. */
export function readCoverage({ source, content }: ParsedFile, register: Register): readonly CoverageRow[] {
  return content.coverage.map((given, index) => {
    const { slug, subject, relation, within, year, aspect, result, quotes } = given;
    const note = { ...given.note, ...sourceTextsOf(coverage, given.note, given) };
    const id = entityId(coverage.identity, slug);
    register.add(id, coverage, source.at(['coverage', index, 'slug']));
    checkList(given, source.at(['coverage', index, 'subject']), register);
    const citations = citationIdsOf(quotes, source.at(['coverage', index, 'quotes']), register);
    if (within) register.find(within, source.at(['coverage', index, 'within']));
    const columns = { relation, ...(aspect && { aspect }), ...(year !== undefined && { year }), result, ...note };
    return { kind: coverage, id, slug, origin: ORIGIN, subject, within, citations, columns };
  });
}

/** What the documents of a file were read for. */
export function readReadings({ source, content }: ParsedFile, register: Register): readonly ReadingRow[] {
  return content.readings.map(({ slug, document, kinds, relations, within, note, verbatim }, index) => {
    const at = (...path: (string | number)[]) => source.at(['readings', index, ...path]);
    const id = entityId(reading.identity, slug);
    register.add(id, reading, at('slug'));
    const kind = register.find(document, at('document'));
    if (kind && kind.label !== 'Document') register.report(at('document'), `${document} is no document that was read`);
    for (const [place, type] of relations.entries()) relationOf(type, at('relations', place), register);
    if (within) register.find(within, at('within'));
    const columns = { kinds, relations, ...note, ...sourceTextsOf(reading, note, { verbatim }) };
    return { kind: reading, id, slug, origin: ORIGIN, document, within, columns };
  });
}
