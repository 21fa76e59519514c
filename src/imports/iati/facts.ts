import { institution } from '../../graph/model/actor.ts';
import { citation, document } from '../../graph/model/document.ts';
import type { CitationRow, ClaimRow, Columns, Facts, NodeRow } from '../../graph/model/facts.ts';
import { initiative } from '../../graph/model/initiative.ts';
import { entityId, type NodeKind } from '../../graph/model/node.ts';
import { dateColumns, LANGUAGES, languageColumn, SOURCE_TEXTS } from '../../graph/model/property.ts';
import type { ActivityRecord, Evidence, FileRecord, Texts } from './record.ts';
import { externalIdOf } from './references.ts';
import { identifierSlug, slugOf } from './slugs.ts';

/** The columns of a text by language. */
const columnsOf = (property: string, texts: Texts): Columns =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const text = texts[language];
      return text === undefined ? [] : [[languageColumn(property, language), text]];
    }),
  );

function spanColumns(property: string, span: ActivityRecord['date']): Columns {
  const { from, to, precision, text } = dateColumns(property);
  if (span?.from === undefined) return span?.to === undefined ? {} : { [text]: `…/${span.to}` };
  return { [from]: span.from, ...(span.to !== undefined && { [to]: span.to }), [precision]: 'DAY' };
}

const initiativeSlug = (identifier: string): string => `iati-${identifierSlug(identifier)}`;

/** The id of the initiative that an activity is. */
export const initiativeId = (identifier: string): string => entityId(initiative.identity, initiativeSlug(identifier));

function initiativeColumns(activity: ActivityRecord): Columns {
  const { identifier, name, aim, description, state, date, planned } = activity;
  const named = Object.keys(name).length > 0 ? columnsOf('name', name) : {};
  const texts = { ...named, ...columnsOf('aim', aim), ...columnsOf('description', description) };
  return {
    ...(Object.keys(named).length > 0 ? {} : { nameEs: identifier }),
    ...texts,
    externalIds: [externalIdOf(identifier)],
    ...(state !== undefined && { state }),
    ...spanColumns('date', date),
    ...spanColumns('planned', planned),
    ...(Object.keys(texts).length > 0 && { [SOURCE_TEXTS]: Object.keys(texts) }),
  };
}

/** What a claim of an activity says; its ends, with what tells it from others between them. */
export interface Said {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly role?: string;
  /** The rule that derives it. */
  readonly rule?: string;
  readonly status?: ClaimRow['status'];
  readonly columns?: Columns;
  readonly evidence: readonly Evidence[];
}

const slugIn = (id: string) => id.slice(id.indexOf(':') + 1);

/** The facts of some activities, each node, quote and claim once. */
export class FactsOfActivities {
  readonly #files: readonly FileRecord[];
  readonly #dataset: string;
  readonly #origin: string;
  readonly #at: string;
  readonly #nodes = new Map<string, NodeRow>();
  readonly #citations = new Map<string, CitationRow>();
  readonly #claims = new Map<string, ClaimRow>();

  constructor(files: readonly FileRecord[], dataset: string, origin: string, at: string) {
    this.#files = files;
    this.#dataset = dataset;
    this.#origin = origin;
    this.#at = at;
  }

  get facts(): Facts {
    return {
      nodes: [...this.#nodes.values()],
      citations: [...this.#citations.values()],
      claims: [...this.#claims.values()],
      coverage: [],
      readings: [],
    };
  }

  node(kind: NodeKind, slug: string, columns: Columns): string {
    const id = entityId(kind.identity, slug);
    this.#nodes.set(id, { kind, id, slug, origin: this.#origin, columns });
    return id;
  }

  initiative(activity: ActivityRecord): string {
    return this.node(initiative, initiativeSlug(activity.identifier), initiativeColumns(activity));
  }

  institution(id: string, names: Texts, ref: string | undefined, country: string | undefined): void {
    const columns = columnsOf('name', names);
    const named = Object.keys(columns).length > 0;
    this.node(institution, slugIn(id), {
      ...(named ? columns : { nameEs: ref ?? slugIn(id) }),
      ...(ref !== undefined && { externalIds: [externalIdOf(ref)] }),
      ...(country !== undefined && { distinctionEs: `en ${country}` }),
      ...(named && { [SOURCE_TEXTS]: Object.keys(columns) }),
    });
  }

  /** A claim of an activity; said twice, it rests on both elements. */
  claim(activity: ActivityRecord, { type, from, to, role, rule, status, columns, evidence }: Said): string {
    const words = [slugIn(from), type.toLowerCase().replaceAll('_', '-'), slugIn(to), role?.toLowerCase(), rule];
    const claimId = words.filter(Boolean).join('-');
    const quotes = evidence.map((one) => this.#quote(activity, one));
    const known = this.#claims.get(claimId)?.citations ?? [];
    this.#claims.set(claimId, {
      claimId,
      type,
      from,
      to,
      ...(role !== undefined && { role }),
      status: status ?? 'CONFIRMED',
      basis: rule === undefined ? 'STATED' : 'DERIVED',
      sources: 1,
      attestedFrom: this.#files[activity.file]?.day,
      origin: this.#origin,
      recordedAt: this.#at,
      published: true,
      citations: [...new Set([...known, ...quotes])],
      columns: { ...columns, ...(rule !== undefined && { rule }) },
    });
    return claimId;
  }

  #quote({ identifier, file, line }: ActivityRecord, { section, quote }: Evidence): string {
    const path = section.slice(identifier.length + 1).split(' ')[0] ?? '';
    const slug = `${this.#documentSlug(file)}-${identifierSlug(identifier)}-${slugOf(path)}`;
    const id = entityId(citation.identity, slug);
    const columns = { quote, section, position: line };
    this.#citations.set(id, {
      kind: citation,
      id,
      slug,
      origin: this.#origin,
      columns,
      document: this.#document(file),
      saidBy: [],
    });
    return id;
  }

  #documentSlug(file: number): string {
    return `iati-${this.#dataset}-${slugOf(this.#files[file]?.name ?? String(file))}`;
  }

  #document(file: number): string {
    const slug = this.#documentSlug(file);
    const id = entityId(document.identity, slug);
    const record = this.#files[file];
    if (this.#nodes.has(id) || !record) return id;
    return this.node(document, slug, {
      nameEs: record.name,
      titleEs: record.name,
      ...(record.publisher !== undefined && { publisher: record.publisher }),
      ...spanColumns('date', record.day === undefined ? undefined : { from: record.day, to: record.day }),
      [SOURCE_TEXTS]: ['nameEs', 'titleEs'],
    });
  }
}
