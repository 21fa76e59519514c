import { headerLine } from '../src/graph/maintenance/line.ts';
import { organism } from '../src/graph/model/actor.ts';
import { axis } from '../src/graph/model/axis.ts';
import { COOPERATES_ON, SCHEMA_VERSION } from '../src/graph/model/definition.ts';
import { derivedColumns, derivedOf } from '../src/graph/model/derived.ts';
import { citation, document } from '../src/graph/model/document.ts';
import { event } from '../src/graph/model/event.ts';
import { type Columns, columnsOfKind } from '../src/graph/model/facts.ts';
import { initiative } from '../src/graph/model/initiative.ts';
import { ENTITY, type NodeKey, WORD } from '../src/graph/model/keys.ts';
import { entityId, labelsOf, type NodeKind } from '../src/graph/model/node.ts';
import { addresses, cooperatesIn, leads, partOf, takesPartIn } from '../src/graph/model/relations.ts';
import { OCCURS_IN, searchableOf } from '../src/graph/model/searched.ts';
import { topic } from '../src/graph/model/topic.ts';
import { visibilityCodeOf } from '../src/graph/model/visibility-code.ts';
import { Random } from './random.ts';
import { textsBy } from './search-world.ts';

const AXES = 40;
const SAYS = { status: 'CONFIRMED', basis: 'STATED', sources: 1, published: true } as const;
/** One initiative in this many has an aim, and one in this many of these has a long one. */
const AIM_EVERY = 5;
const LONG_EVERY = 40;

const NOTHING = { text: '', words: [] };
const LONG_WORDS = [300, 500] as const;

interface WorldOptions {
  /** Whether to include search words, folded texts and pairs, which a rebuild can make. */
  readonly derived: boolean;
  /** The number of words of a long text. */
  readonly longWords: readonly [fewest: number, most: number];
}

/** A graph as a dump: nodes with their search words, claims with citations, and the pairs that follow from them. */
export class MaintenanceWorld {
  readonly #random = new Random(20_261_127);
  readonly #texts = textsBy(this.#random);
  readonly #nodes: string[] = [];
  readonly #relations: string[] = [];
  readonly #words = new Set<string>();
  readonly #pairs = new Map<string, readonly [actor: string, axis: string]>();
  readonly #ids = new Map<NodeKind, string[]>();
  #claims = 0;

  readonly #derived: boolean;

  /** @param count the approximate number of nodes, including derived ones. */
  constructor(count: number, { derived = true, longWords = LONG_WORDS }: Partial<WorldOptions> = {}) {
    this.#derived = derived;
    const part = (share: number) => Math.max(1, Math.round(count * share));
    this.#node(['SchemaVersion'], { name: 'graph', version: SCHEMA_VERSION });
    this.#kind(organism, part(0.001));
    this.#kind(axis, AXES);
    this.#kind(topic, part(0.002));
    this.#kind(document, part(0.001));
    this.#kind(citation, part(0.16));
    this.#kind(initiative, part(0.16), longWords);
    this.#kind(event, part(0.032));
    this.#claimAll();
    this.#derive();
  }

  /** The lines of the dump, in batches. */
  *lines(): Generator<string> {
    const sizes = { nodes: this.#nodes.length, relations: this.#relations.length };
    yield headerLine({ schemaVersion: SCHEMA_VERSION, engine: 'grafeo', product: 'bench', ...sizes });
    for (const lines of [this.#nodes, this.#relations]) {
      for (let start = 0; start < lines.length; start += 1_000) yield lines.slice(start, start + 1_000).join('');
    }
  }

  #kind(kind: NodeKind, count: number, longWords: readonly [number, number] = [1, 1]): void {
    const ids = Array.from({ length: count }, (_, place) => {
      const slug = `${kind.label.toLowerCase()}-${String(place).padStart(6, '0')}`;
      const id = entityId(kind.identity, slug);
      const columns = this.#columns(kind, place, longWords);
      const found = this.#derived ? searchableOf(kind, columns) : NOTHING;
      const derived = this.#derived ? derivedValues(kind, columns) : {};
      const text = found.text === '' ? {} : { searchText: found.text };
      this.#node(labelsOf(kind).toSorted(), { id, slug, origin: 'bench', ...columns, ...derived, ...text });
      for (const { word, weight, begins, languages } of found.words) {
        this.#words.add(word);
        this.#relation(OCCURS_IN, WORD, word, id, { weight, begins, languages });
      }
      return id;
    });
    this.#ids.set(kind, ids);
  }

  #columns(kind: NodeKind, place: number, [fewest, most]: readonly [number, number]): Columns {
    if (kind === citation) return { quote: this.#texts.text(8, 30), section: this.#texts.text(2, 4), position: place };
    const names = { nameEs: this.#texts.text(3, 8), acronym: `${kind.label.slice(0, 2)}${place}`.toUpperCase() };
    const known = new Set(columnsOfKind(kind));
    const plain = Object.fromEntries(Object.entries(names).filter(([column]) => known.has(column)));
    if (kind === axis) return { ...plain, position: place + 1 };
    if (kind !== initiative || place % AIM_EVERY > 0) return plain;
    const long = place % (AIM_EVERY * LONG_EVERY) === 0;
    return { ...plain, aimEs: long ? this.#texts.text(fewest, most) : this.#texts.text(15, 30) };
  }

  #claimAll(): void {
    for (const id of this.#of(axis)) this.#claim(leads.type, this.#some(organism), id);
    const axisOf = new Map(this.#of(topic).map((id) => [id, this.#some(axis)]));
    for (const [id, axisId] of axisOf) this.#claim(partOf.type, id, axisId);
    for (const id of this.#of(citation)) this.#relation('QUOTES', ENTITY, id, this.#some(document), {});
    for (const [kind, type] of [
      [initiative, cooperatesIn.type],
      [event, takesPartIn.type],
    ] as const) {
      for (const id of this.#of(kind)) {
        const [actor, topicId] = [this.#some(organism), this.#some(topic)];
        this.#claim(type, actor, id);
        this.#claim(addresses.type, id, topicId);
        this.#pair(actor, axisOf.get(topicId) ?? '');
      }
    }
  }

  #claim(type: string, from: string, to: string): void {
    this.#claims += 1;
    const claimId = `claim-${String(this.#claims).padStart(7, '0')}`;
    this.#node(['Claim'], { claimId, type, from, to, versions: 1 });
    const columns = {
      claimId,
      versionId: `${claimId}@1`,
      from,
      to,
      ...SAYS,
      ...(this.#derived && { visibilityCode: visibilityCodeOf(SAYS) }),
    };
    this.#relation(type, ENTITY, from, to, { ...columns, origin: 'bench', recordedAt: '2024-04-10T00:00:00.000Z' });
    this.#relation('CITES', { label: 'Claim', property: 'claimId' }, claimId, this.#some(citation), {});
    if (type === leads.type) this.#pair(from, to);
  }

  #derive(): void {
    for (const word of this.#words) {
      const [first2, first3, first4] = [2, 3, 4].map((length) => word.slice(0, length));
      this.#node(['Word'], { word, first2, first3, first4 });
    }
    if (!this.#derived) return;
    for (const [key, [from, to]] of this.#pairs) {
      this.#node(['Pair'], { key });
      this.#relation(COOPERATES_ON, ENTITY, from, to, { from, to });
    }
  }

  #pair(actor: string, axisId: string): void {
    this.#pairs.set(`${actor}|${axisId}`, [actor, axisId]);
  }

  #node(labels: readonly string[], properties: object): void {
    this.#nodes.push(`${JSON.stringify({ labels, properties })}\n`);
  }

  #relation(type: string, start: NodeKey, from: string, to: string, properties: object): void {
    this.#relations.push(`${JSON.stringify({ type, from: [start.label, from], to: ['Entity', to], properties })}\n`);
  }

  readonly #of = (kind: NodeKind): readonly string[] => this.#ids.get(kind) ?? [];
  readonly #some = (kind: NodeKind): string => this.#random.pick(this.#of(kind));
}

/** The derived columns. A dump has no column without a value. */
const derivedValues = (kind: NodeKind, columns: Columns): Columns =>
  Object.fromEntries(Object.entries(derivedColumns(derivedOf(kind), columns)).filter(([, value]) => value !== null));
