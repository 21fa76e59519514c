import { writeFacts } from '../../src/graph/cypher/write-facts.ts';
import { citation, document } from '../../src/graph/model/document.ts';
import type { ClaimRow, Columns, Facts, NodeRow } from '../../src/graph/model/facts.ts';
import { NODE_KINDS } from '../../src/graph/model/index.ts';
import { entityId } from '../../src/graph/model/node.ts';
import type { Graph } from '../../src/graph/port.ts';

const RECORDED_AT = '2024-04-10T00:00:00.000Z';

/** Starts the definition of a small graph for a test; unknown kinds and ends fail at once. */
export const world = () => new World();

export class World {
  readonly #rows = new Map<string, NodeRow>();
  readonly #claims: ClaimRow[] = [];
  readonly #quotes: Facts['citations'][number][] = [];

  /** Adds a node: `node('Organism', 'can', { acronym: 'CAN' })`. */
  node(label: string, slug: string, columns: Columns = {}): this {
    const kind = NODE_KINDS.find((one) => one.label === label);
    if (!kind) throw new Error(`no kind ${label}`);
    const id = entityId(kind.identity, slug);
    this.#rows.set(id, { kind, id, slug, origin: 'test', columns: { nameEs: slug, ...columns } });
    return this;
  }

  /** Adds a claim: `claim('Actor:can', 'LEADS', 'Axis:energia', { status: 'PROPOSED' })`. */
  claim(from: string, type: string, to: string, more: Partial<ClaimRow> = {}): this {
    for (const end of [from, to]) if (!this.#rows.has(end)) throw new Error(`no node ${end} in this world`);
    const claimId = more.claimId ?? [from, type, to, more.role ?? ''].join(' ').replace(/[^a-zA-Z0-9-]+/g, '-');
    this.#claims.push({
      claimId,
      type,
      from,
      to,
      status: 'CONFIRMED',
      basis: 'STATED',
      sources: 0,
      origin: 'test',
      recordedAt: RECORDED_AT,
      published: true,
      citations: [],
      ...more,
    });
    return this;
  }

  /** Adds a quote of a document; claims cite it as `Citation:SLUG`. */
  quote(
    slug: string,
    documentSlug: string,
    quote: string,
    section = 'I',
    { position, saidBy = [] }: { position?: number; saidBy?: readonly string[] } = {},
  ): this {
    if (!this.#rows.has(entityId('Document', documentSlug)))
      this.node(document.label, documentSlug, { titleEs: documentSlug });
    this.#quotes.push({
      kind: citation,
      id: entityId('Citation', slug),
      slug,
      origin: 'test',
      columns: { quote, section, ...(position !== undefined && { position }) },
      document: entityId('Document', documentSlug),
      saidBy,
    });
    return this;
  }

  get facts(): Facts {
    return {
      nodes: [...this.#rows.values()],
      citations: this.#quotes,
      claims: this.#claims,
      coverage: [],
      readings: [],
    };
  }

  async writeTo(graph: Graph): Promise<void> {
    await graph.write((transaction) => writeFacts(transaction, this.facts));
  }
}
