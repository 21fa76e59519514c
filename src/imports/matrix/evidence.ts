import { citation, document } from '../../graph/model/document.ts';
import type { CitationRow, NodeRow } from '../../graph/model/facts.ts';
import { entityId } from '../../graph/model/node.ts';
import { ownWords, type Said } from './read-row.ts';

/** Who imports which file. */
export interface MatrixSource {
  readonly origin: string;
  readonly file: string;
}

/** The document of an origin is the same however often its file is corrected; it is called as the file is now. */
export const documentOf = ({ origin, file }: MatrixSource): NodeRow => ({
  kind: document,
  id: entityId(document.identity, origin),
  slug: origin,
  origin,
  columns: { nameEs: file, titleEs: file },
});

/**
 * The words of a row about something, with their place. What it is about identifies them, and not the number of the row,
 * which others move.
 */
export function citationOf(about: string, { row, quote, source }: Said, { origin, file }: MatrixSource): CitationRow {
  const slug = `${origin}-${about}`;
  const place = `hoja ${row.sheet}, fila ${row.row}`;
  return {
    kind: citation,
    id: entityId(citation.identity, slug),
    slug,
    origin,
    document: documentOf({ origin, file }).id,
    saidBy: [],
    columns: {
      quote: (quote ?? ownWords(row.cells)).replaceAll(/\s+/g, ' '),
      section: source === undefined ? place : `${place}; fuente: ${source.replaceAll(/\s+/g, ' ')}`,
      position: row.row,
    },
  };
}
