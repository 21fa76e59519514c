import type { NodeState } from '../../graph/cypher/stored-nodes.ts';
import { cooperant } from '../../graph/model/actor.ts';
import { type ClaimKey, claimIdOf } from '../../graph/model/claim-id.ts';
import { coverage } from '../../graph/model/coverage.ts';
import { initiative } from '../../graph/model/initiative.ts';
import { entityId } from '../../graph/model/node.ts';
import { addresses, cooperatesIn, covers } from '../../graph/model/relations.ts';
import { country } from '../../graph/model/territory.ts';
import { topic } from '../../graph/model/topic.ts';
import { citationOf, type MatrixSource } from './evidence.ts';
import { coverageId, type Gathered, newColumns } from './gathered.ts';
import type { GraphNames } from './graph-names.ts';
import type { Findings, Group } from './groups.ts';
import type { ListEntry } from './lists.ts';
import { cellsOfProperty, propertiesGiven, storedColumnsOf, withSaid } from './node-columns.ts';
import { cellsOf, columnOfClaim, otherEnd, type PresentInitiative } from './present.ts';
import { type Cells, printOf } from './print.ts';
import * as problems from './problems.ts';
import { isListGiven, LISTS, type ListKey, placeOf, type Said } from './read-row.ts';
import { freeSlug } from './slug.ts';

const RELATION_OF = {
  organism: cooperatesIn.type,
  cooperants: cooperatesIn.type,
  axes: addresses.type,
  countries: covers.type,
} as const;

const NOTES: { readonly [key in ListKey]: string } = {
  organism: 'Según la matriz, nadie coopera en ella.',
  cooperants: 'Según la matriz, no tiene cooperantes.',
  axes: 'Según la matriz, no trata de ningún eje ni tema.',
  countries: 'Según la matriz, no abarca ningún país.',
};

/** Makes facts of the rows about one initiative. */
export class GroupFacts {
  readonly #group: Group;
  readonly #present: PresentInitiative | undefined;
  readonly #cells: Cells;
  readonly #names: GraphNames;
  readonly #source: MatrixSource;
  readonly #into: Gathered;
  readonly #findings: Findings;
  readonly #recordedAt: string;

  constructor(
    group: Group,
    present: PresentInitiative | undefined,
    context: { names: GraphNames; source: MatrixSource; into: Gathered; findings: Findings; recordedAt: string },
  ) {
    this.#group = group;
    this.#present = present;
    this.#names = context.names;
    this.#source = context.source;
    this.#into = context.into;
    this.#findings = context.findings;
    this.#recordedAt = context.recordedAt;
    this.#cells = present ? cellsOf(present, context.names) : {};
  }

  gather(): void {
    for (const [place, said] of this.#group.rows.entries()) {
      const about = place === 0 ? this.#group.slug : `${this.#group.slug}-${place + 1}`;
      const citation = citationOf(about, said, this.#source);
      this.#into.citations.push(citation);
      this.#gatherNode(said);
      for (const key of LISTS) if (isListGiven(said.row, key)) this.#gatherList(key, said, citation.id);
    }
    for (const key of LISTS) this.#gatherGone(key);
  }

  /** Whether a cell shows what the graph says now, so that whoever changed it knew that. */
  #isAsWritten({ row }: Said, key: keyof Cells): boolean {
    return row.written?.prints[key] === printOf(this.#cells[key]);
  }

  #gatherNode(said: Said): void {
    const { id, slug, isNew } = this.#group;
    const given = propertiesGiven(said, isNew !== undefined);
    if (given.length === 0) return;
    const before = this.#into.nodes.get(id)?.columns ?? this.#present?.stored.state ?? {};
    const columns = withSaid(before, given, said);
    this.#into.nodes.set(id, { kind: initiative, id, slug, origin: this.#source.origin, columns });
    if (said.row.written && this.#present) this.#show(said, this.#present.stored.state, given);
  }

  /** What the row was written with is the base of the merge, but for what others have changed since. */
  #show(said: Said, state: NodeState, given: ReturnType<typeof propertiesGiven>): void {
    const stale = given.filter((key) => !cellsOfProperty(key).every((cell) => this.#isAsWritten(said, cell)));
    const unknown = stale.flatMap(storedColumnsOf);
    this.#into.shown.set(
      this.#group.id,
      Object.fromEntries(Object.entries(state).filter(([column]) => !unknown.includes(column))),
    );
  }

  #gatherList(key: ListKey, said: Said, citation: string): void {
    const list = said.lists[key];
    if (!list) return;
    const about = `${this.#group.slug}-${RELATION_OF[key].toLowerCase().replaceAll('_', '-')}`;
    const id = coverageId(this.#source.origin, about);
    if (list.none) this.#gatherNone(id, about, key, citation);
    else if (list.entries.length > 0) this.#into.denied.add(id);
    for (const entry of list.entries) this.#gatherEntry(key, entry, said, citation);
  }

  #gatherNone(id: string, about: string, key: ListKey, citation: string): void {
    this.#into.coverage.set(id, {
      kind: coverage,
      id,
      slug: `${this.#source.origin}-${about}`,
      origin: this.#source.origin,
      subject: this.#group.id,
      citations: [citation],
      columns: { relation: RELATION_OF[key], result: 'KNOWN_NONE', noteEs: NOTES[key] },
    });
  }

  #gatherEntry(key: ListKey, entry: ListEntry, said: Said, citation: string): void {
    const end = entry.node?.id ?? this.#created(key, entry);
    if (end === undefined) return;
    const [from, to] = RELATION_OF[key] === cooperatesIn.type ? [end, this.#group.id] : [this.#group.id, end];
    const type = RELATION_OF[key];
    const roles = entry.roles.length > 0 ? entry.roles : this.#knownRoles(type, end);
    for (const role of roles)
      this.#gatherClaim({ from, type, to, ...(role !== undefined && { role }) }, said, citation);
  }

  /** Whoever names no role does not deny those that are known: these claims are said again, and no other. */
  #knownRoles(type: string, end: string): readonly (string | undefined)[] {
    const known = (this.#present?.claims ?? []).filter((claim) => claim.type === type && otherEnd(claim) === end);
    return known.some(({ role }) => role === null) || known.length === 0 ? [undefined] : [];
  }

  #gatherClaim(key: ClaimKey, said: Said, citation: string): void {
    const present = this.#present?.claims.find(
      (claim) =>
        claim.type === key.type &&
        claim.from === key.from &&
        claim.to === key.to &&
        (claim.role ?? undefined) === key.role,
    );
    // Whoever corrects a cell says nothing new of what it showed and still shows.
    if (present && said.row.written) return;
    const claimId = present?.claimId ?? claimIdOf(key);
    const citations = [...new Set([...(this.#into.claims.get(claimId)?.citations ?? []), citation])];
    this.#into.claims.set(claimId, {
      ...key,
      claimId,
      status: this.#group.rows.some(({ proposed }) => proposed) ? 'PROPOSED' : 'CONFIRMED',
      basis: 'STATED',
      sources: 1,
      origin: this.#source.origin,
      recordedAt: this.#recordedAt,
      published: true,
      citations,
    });
  }

  /** A node that the matrix brings; the same for all rows that name it. */
  #created(key: ListKey, { isNew }: ListEntry): string | undefined {
    if (!isNew) return undefined;
    const kind = key === 'axes' ? topic : key === 'countries' ? country : cooperant;
    const columns = newColumns(isNew);
    const idOf = (slug: string) => entityId(kind.identity, slug);
    const named = `${kind.label} ${columns.nameEs}`;
    const same = this.#into.createdIds.get(named);
    if (same !== undefined) return same;
    const slug = freeSlug(
      String(columns.acronym ?? columns.nameEs),
      (one) => this.#names.byId.has(idOf(one)) || this.#into.created.has(idOf(one)),
    );
    this.#into.createdIds.set(named, idOf(slug));
    this.#into.created.set(idOf(slug), { kind, id: idOf(slug), slug, origin: this.#source.origin, columns });
    return idOf(slug);
  }

  /** The claims of a column that no row names, where a row says something in it. */
  #gatherGone(key: ListKey): void {
    const rows = this.#group.rows.filter(({ row }) => isListGiven(row, key));
    if (rows.length === 0) return;
    const listed = new Set(
      this.#group.rows.flatMap(({ lists }) => LISTS.flatMap((one) => this.#listedKeys(lists[one]?.entries ?? []))),
    );
    const gone = (this.#present?.claims ?? []).filter(
      (claim) =>
        columnOfClaim(claim, this.#names) === key &&
        !listed.has(`${otherEnd(claim)} ${claim.role ?? ''}`) &&
        !listed.has(`${otherEnd(claim)} *`),
    );
    const stale = rows.find((said) => said.row.written && !this.#isAsWritten(said, key));
    const knew = rows.every(({ row }) => row.written) && !stale;
    for (const { claimId } of gone) (knew ? this.#into.corrected : this.#into.noLonger).add(claimId);
    if (stale && this.#cells[key] !== stale.row.cells[key])
      this.#findings.notes.push(
        problems.changedSince(placeOf(this.#source.file, stale.row, key), stale.row.cells[key]),
      );
  }

  /** What entries name, as keys; without a role, whatever role it is known in. */
  #listedKeys(entries: readonly ListEntry[]): readonly string[] {
    return entries.flatMap(({ node, roles }) => {
      if (!node) return [];
      return roles.length === 0 ? [`${node.id} *`] : roles.map((role) => `${node.id} ${role}`);
    });
  }
}
