import { folded } from '../../graph/model/fold.ts';
import { initiative } from '../../graph/model/initiative.ts';
import { entityId } from '../../graph/model/node.ts';
import type { ImportProblem } from '../problem.ts';
import type { GraphNames } from './graph-names.ts';
import { printOf } from './print.ts';
import * as problems from './problems.ts';
import { LISTS, placeOf, type Said, VALUES } from './read-row.ts';
import { freeSlug } from './slug.ts';
import type { MatrixRow } from './table.ts';
import { saysNone } from './vocabulary.ts';

/** An initiative of a matrix with all rows about it. */
export interface Group {
  readonly id: string;
  readonly slug: string;
  /** Its name where the graph does not have it. */
  readonly isNew?: string;
  readonly rows: Said[];
}

/** What problems and notes are found. */
export interface Findings {
  readonly problems: ImportProblem[];
  readonly notes: ImportProblem[];
}

/** Of rows that were copied with what is hidden in them, those with another name are rows of their own. */
export function withoutCopies(rows: readonly MatrixRow[]): readonly MatrixRow[] {
  const renamed = ({ cells, written }: MatrixRow) => printOf(cells.initiative) !== written?.prints.initiative;
  const kept = new Map<string, MatrixRow>();
  for (const row of rows) {
    const slug = row.written?.slug;
    const known = slug === undefined ? undefined : kept.get(slug);
    if (slug !== undefined && (!known || (renamed(known) && !renamed(row)))) kept.set(slug, row);
  }
  return rows.map((row) => {
    const { written, ...others } = row;
    return !written || kept.get(written.slug) === row || !renamed(row) ? row : others;
  });
}

/** Rows that say the same in every cell are read once. */
export function withoutRepetitions(
  rows: readonly MatrixRow[],
  file: string,
  { notes }: Findings,
): readonly MatrixRow[] {
  const seen = new Map<string, MatrixRow>();
  return rows.filter((row) => {
    const text = JSON.stringify([row.written?.slug, Object.entries(row.cells).toSorted()]);
    const other = seen.get(text);
    if (other) notes.push(problems.repeated(placeOf(file, row), placeOf(file, other)));
    else seen.set(text, row);
    return !other;
  });
}

/** Puts rows under the initiatives that they are about. */
export class Grouping {
  readonly groups = new Map<string, Group>();
  readonly #names: GraphNames;
  readonly #file: string;
  readonly #findings: Findings;
  /** Ids of new initiatives by their folded names. */
  readonly #created = new Map<string, string>();

  constructor(names: GraphNames, file: string, findings: Findings) {
    this.#names = names;
    this.#file = file;
    this.#findings = findings;
  }

  add(said: Said): void {
    const { row } = said;
    const found = this.#known(row) ?? this.#new(row);
    if (!found) return;
    const group = this.groups.get(found.id) ?? found;
    group.rows.push(said);
    this.groups.set(group.id, group);
  }

  /** The initiative that a row was written for, or that it names. */
  #known(row: MatrixRow): Group | undefined {
    const written = row.written && this.#names.byId.get(entityId(initiative.identity, row.written.slug));
    if (written) return { id: written.id, slug: written.slug, rows: [] };
    const found = this.#names.initiatives.find(row.cells.initiative ?? '');
    return 'node' in found ? { id: found.node.id, slug: found.node.slug, rows: [] } : undefined;
  }

  #new(row: MatrixRow): Group | undefined {
    const name = row.cells.initiative;
    const place = placeOf(this.#file, row, 'initiative');
    if (name === undefined) {
      this.#findings.problems.push(problems.noInitiative(place));
      return undefined;
    }
    const found = this.#names.initiatives.find(name);
    if ('several' in found) {
      this.#findings.problems.push(
        problems.ambiguous(
          place,
          name,
          found.several.map(({ slug }) => slug),
        ),
      );
      return undefined;
    }
    const id = this.#created.get(folded(name));
    return id === undefined ? this.#create(name) : this.groups.get(id);
  }

  #create(name: string): Group {
    const idOf = (slug: string) => entityId(initiative.identity, slug);
    const slug = freeSlug(name, (one) => this.#names.byId.has(idOf(one)) || this.groups.has(idOf(one)));
    this.#created.set(folded(name), idOf(slug));
    return { id: idOf(slug), slug, isNew: name, rows: [] };
  }
}

const valueIn = (said: Said, key: (typeof VALUES)[number]): string | undefined => {
  if (key === 'state') return said.proposed ? 'PROPOSED' : said.state;
  if (key === 'start' || key === 'end') return said[key] && JSON.stringify(said[key]);
  const text = said[key];
  return text === undefined ? undefined : folded(text);
};

/** Reports where rows of one initiative say different things of what it has once, or that there is none and some. */
export function reportContradictions({ rows }: Group, file: string, { problems: found }: Findings): void {
  for (const key of VALUES) {
    const first = rows.find((said) => valueIn(said, key) !== undefined);
    for (const said of rows)
      if (first && valueIn(said, key) !== undefined && valueIn(said, key) !== valueIn(first, key))
        found.push(
          problems.contradiction(placeOf(file, said.row, key), said.row.cells[key] ?? '', placeOf(file, first.row)),
        );
  }
  for (const key of LISTS) {
    const none = rows.find(({ lists }) => lists[key]?.none);
    for (const said of rows)
      if (none && (said.lists[key]?.entries.length ?? 0) > 0)
        found.push(
          problems.contradiction(placeOf(file, said.row, key), said.row.cells[key] ?? '', placeOf(file, none.row)),
        );
  }
}

/** Whether a row says that an organism has no initiatives on some axes. */
export const saysNoInitiative = ({ cells }: MatrixRow): boolean => saysNone(cells.initiative ?? '');
