import { coverage } from '../src/graph/model/coverage.ts';
import type { CoverageRow } from '../src/graph/model/facts.ts';
import { entityId } from '../src/graph/model/node.ts';
import { citationIdsOf, relationOf } from './check-fact.ts';
import type { SeedCoverage } from './format.ts';
import type { ParsedFile } from './parse.ts';
import type { Place } from './problems.ts';
import { ORIGIN } from './read-nodes.ts';
import type { Register } from './register.ts';

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
    const { slug, subject, relation, aspect, result, note, quotes } = given;
    const id = entityId(coverage.identity, slug);
    register.add(id, coverage, source.at(['coverage', index, 'slug']));
    checkList(given, source.at(['coverage', index, 'subject']), register);
    const citations = citationIdsOf(quotes, source.at(['coverage', index, 'quotes']), register);
    const columns = { relation, ...(aspect && { aspect }), result, ...note };
    return { kind: coverage, id, slug, origin: ORIGIN, subject, citations, columns };
  });
}
