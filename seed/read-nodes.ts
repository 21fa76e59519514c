import { citation } from '../src/graph/model/document.ts';
import type { CitationRow, NodeRow } from '../src/graph/model/facts.ts';
import { entityId } from '../src/graph/model/node.ts';
import type { ParsedFile } from './parse.ts';
import type { Place } from './problems.ts';
import type { Register } from './register.ts';

export const ORIGIN = 'seed';

/** The nodes of a file. Slugs are unique within their kind, over all files. */
export function readNodes({ source, content }: ParsedFile, register: Register): readonly NodeRow[] {
  return Object.entries(content.nodes ?? {}).flatMap(([label, nodes]) =>
    (nodes ?? []).map(({ kind, slug, columns }, index) => {
      const id = entityId(kind.identity, slug);
      register.add(id, kind, source.at(['nodes', label, index, 'slug']));
      return { kind, id, slug, origin: ORIGIN, columns };
    }),
  );
}

/** The quotes of a file, in reading order. */
export function readQuotes({ source, content }: ParsedFile, register: Register): readonly CitationRow[] {
  return content.quotes.flatMap(({ document, section, saidBy, words }, group) =>
    Object.entries(words).map(([slug, quote]) => {
      const id = entityId(citation.identity, slug);
      register.add(id, citation, source.atKey(['quotes', group, 'words'], slug));
      return { kind: citation, id, slug, origin: ORIGIN, document, saidBy, columns: { quote, section } };
    }),
  );
}

/** Numbers the quotes of each document in the order of the files' names. */
export function numbered(citations: readonly CitationRow[]): readonly CitationRow[] {
  const counts = new Map<string, number>();
  return citations.map((row) => {
    const position = (counts.get(row.document) ?? 0) + 1;
    counts.set(row.document, position);
    return { ...row, columns: { ...row.columns, position } };
  });
}

/** Checks the references of the quotes. */
export function checkQuotes({ source, content }: ParsedFile, register: Register): void {
  for (const [group, { document, saidBy }] of content.quotes.entries()) {
    const place = source.at(['quotes', group, 'document']);
    const kind = register.find(document, place);
    if (kind && kind.label !== 'Document') register.report(place, `${document} is no document that can be quoted`);
    for (const speaker of saidBy) checkSpeaker(speaker, source.at(['quotes', group, 'saidBy']), register);
  }
}

function checkSpeaker(speaker: string, place: Place, register: Register): void {
  const kind = register.find(speaker, place);
  if (!kind || ['Person', 'Actor'].includes(kind.identity)) return;
  register.report(place, `${speaker} cannot have said it; accepted: a Person or an Actor`);
}
