import type { CitationRow, ClaimRow, NodeRow } from '../../../src/graph/model/facts.ts';

/** The links at whose ends nodes of any kind stand. */
export const LINKS_TO_ENTITIES = ['saidBy', 'speakers'];

/** What is reached without a claim: from quotes to documents and speakers, and from statements through their quotes. */
export class PlainLinks {
  readonly #nodes: ReadonlyMap<string, NodeRow>;
  readonly #claims: readonly ClaimRow[];
  readonly #citations: ReadonlyMap<string, CitationRow>;

  constructor(nodes: ReadonlyMap<string, NodeRow>, claims: readonly ClaimRow[], citations: readonly CitationRow[]) {
    this.#nodes = nodes;
    this.#claims = claims;
    this.#citations = new Map(citations.map((citation) => [citation.id, citation]));
  }

  #at(ids: readonly string[]): readonly NodeRow[] {
    return ids.flatMap((id) => this.#nodes.get(id) ?? []);
  }

  quotesOf({ citations }: ClaimRow): readonly CitationRow[] {
    return citations.flatMap((id) => this.#citations.get(id) ?? []);
  }

  readingOrder({ id, slug, columns }: NodeRow): readonly string[] {
    const position = Number(columns.position ?? 0);
    return [this.#citations.get(id)?.document ?? '', String(position).padStart(6, '0'), slug];
  }

  /** What a link field of a node leads to; none where it has no such field. */
  of({ id, kind }: NodeRow, field: string): readonly NodeRow[] | undefined {
    const citation = this.#citations.get(id);
    if (citation && field === 'document') return this.#at([citation.document]);
    if (citation && field === 'saidBy') return this.#at(citation.saidBy);
    if (kind.label !== 'Statement') return undefined;
    const quotes = this.#claims
      .filter(({ type, from }) => type === 'ABOUT' && from === id)
      .flatMap((claim) => this.quotesOf(claim));
    const documents = quotes.map(({ document }) => document);
    if (field === 'documents') return this.#at(documents);
    if (field === 'speakers') return this.#at(quotes.flatMap(({ saidBy }) => saidBy));
    if (field !== 'madeAt') return undefined;
    return this.#at(
      this.#claims.filter(({ type, to }) => type === 'PRODUCES' && documents.includes(to)).map(({ from }) => from),
    );
  }
}
