import type { Asked } from './asked.ts';
import { type Incidence, nodeKindOf, nodesOfKind } from './incidence.ts';
import { COLLECTIVE, type RelationAtUndertaking, WORKING_ACTORS } from './lists.ts';

/** From the surest on, as `Node.absence` takes them. */
const RESULTS = ['KNOWN_NONE', 'OPEN', 'NOT_FOUND'] as const;
export type Absence = (typeof RESULTS)[number] | 'NOT_RESEARCHED';

/** A list of which something is missing: of some relations at a node, within another node or a year. */
export interface MissingFrom {
  readonly subject: string;
  readonly relations: readonly string[];
  readonly within: string | null;
  readonly year?: number | undefined;
}

/** What a blank means. */
export interface AbsenceFound {
  /** On the day of the view. */
  readonly result: Absence;
  /** Up to the horizon, whatever the day of the view is. */
  readonly upToHorizon: Absence;
  /** The last day of which anything speaks, ISO 8601; null where nothing does, or something has no date. */
  readonly horizon: string | null;
}

/** What it means that lists do not name something: the surest of what was said of any of them, or read for them. */
export function absenceIn(incidence: Incidence, lists: readonly MissingFrom[]): AbsenceFound {
  const said = lists.flatMap((list) => evidenceFor(incidence, list));
  const today = said.filter(({ horizon }) => horizon === null || incidence.day <= horizon);
  const horizons = said.map(({ horizon }) => horizon);
  return {
    result: surest(today),
    upToHorizon: surest(said),
    horizon: horizons.includes(null) ? null : (horizons.toSorted().at(-1) ?? null),
  };
}

interface Said {
  readonly result: string;
  readonly horizon: string | null;
}

const surest = (said: readonly Said[]): Absence =>
  RESULTS.find((result) => said.some((one) => one.result === result)) ?? 'NOT_RESEARCHED';

function evidenceFor(incidence: Incidence, { subject, relations, within, year }: MissingFrom): readonly Said[] {
  const contains = (limits: readonly string[]) => limits.every((limit) => limit === within);
  const kinds = kindsOf(incidence, subject);
  return [
    ...incidence.coverage.filter(
      (one) =>
        one.subject === subject &&
        relations.includes(one.relation) &&
        contains(one.within) &&
        (one.year === null || one.year === year),
    ),
    ...incidence.readings
      .filter(
        (one) =>
          one.relations.some((relation) => relations.includes(relation)) &&
          one.kinds.some((kind) => kinds.includes(kind)) &&
          contains(one.within),
      )
      .map(({ horizon }) => ({ result: 'NOT_FOUND', horizon })),
  ];
}

/** The kinds of a node as readings name them. */
function kindsOf(incidence: Incidence, id: string): readonly string[] {
  const identity = id.slice(0, id.indexOf(':'));
  if (identity !== 'Actor') return [identity];
  const actor = nodesOfKind(incidence, ...WORKING_ACTORS, COLLECTIVE).find((node) => incidence.nodes.ids[node] === id);
  return actor === undefined ? [identity] : [identity, nodeKindOf(incidence, actor)];
}

/** By which relation actors work in undertakings of a kind. */
const relationsOfWork = ({ through }: Asked): readonly RelationAtUndertaking[] => [
  ...new Set(
    through.map((kind) =>
      kind === 'INITIATIVE' ? 'COOPERATES_IN' : kind === 'COMMITMENT' ? 'COMMITS_TO' : 'TAKES_PART_IN',
    ),
  ),
];

const RELATIONS_ABOUT: { readonly [identity: string]: readonly RelationAtUndertaking[] } = {
  Axis: ['ADDRESSES', 'CONCERNS'],
  Topic: ['ADDRESSES', 'CONCERNS'],
  Country: ['COVERS'],
};

/** The lists of which a blank between two members of dimensions is a part. */
export function listsOfCell(asked: Asked, row: string, column: string): readonly MissingFrom[] {
  const year = [row, column].map(Number).find((number) => !Number.isNaN(number));
  return [
    [row, column],
    [column, row],
  ].flatMap(([subject = '', other = '']) => {
    const identity = subject.slice(0, Math.max(0, subject.indexOf(':')));
    const relations = identity === 'Actor' ? relationsOfWork(asked) : (RELATIONS_ABOUT[identity] ?? []);
    return [{ subject, relations, within: other.includes(':') ? other : null, year }];
  });
}
