import * as z from 'zod';
import { CLAIM_MARKS, CLAIM_WORDS } from '../graph/cypher/incidence.ts';
import type { GraphValue, Row } from '../graph/port.ts';
import {
  NODE_KIND,
  RELATION,
  type RelationAtUndertaking,
  STANDING,
  STATUS,
  type Standing,
  UNDERTAKING_KIND,
} from './lists.ts';
import {
  BESIDE,
  type ClaimRecord,
  type CoverageRecord,
  type Frame,
  type NodeRecord,
  type ReadingRecord,
  type RelationBeside,
  type UndertakingRecord,
} from './records.ts';

/** What the rows of a statement say, by their parts. */
export interface Decoded {
  readonly version: number;
  readonly frame: Frame;
  readonly undertakings: readonly UndertakingRecord[];
  /** The ids of all undertakings by their label. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
}

const text = z.string();
const texts = z.array(text);
const textOrNothing = text.nullable();
const head = z.tuple([
  textOrNothing,
  textOrNothing,
  z.boolean(),
  textOrNothing,
  textOrNothing,
  textOrNothing,
  z.boolean(),
]);
const versionSaid = z.tuple([z.int()]);
const coverageSaid = z.tuple([text, text, z.int().nullable(), text, textOrNothing]);
const readingSaid = z.tuple([textOrNothing, texts, texts]);

/** The claims that a row holds as texts, without those that were retracted or are not published. */
function claimsIn(value: GraphValue | undefined): ClaimRecord[] {
  const claims: ClaimRecord[] = [];
  for (const claim of Array.isArray(value) ? value.map(String).sort() : []) {
    const [type = '', from = '', to = '', role, status, basis, mark, ...more] = claim.split(' ');
    if (mark === CLAIM_MARKS.gone) continue;
    if (!STATUS.has(status) || more.length > 0) throw new Error(`"${claim}" is no claim: ${CLAIM_WORDS.join(' ')}`);
    claims.push({
      type,
      from,
      to,
      role: role === '-' ? null : (role ?? null),
      status,
      isStated: basis === 'STATED',
      isVisible: mark === CLAIM_MARKS.shown,
    });
  }
  return claims;
}

const isAtUndertaking = (claim: ClaimRecord): claim is ClaimRecord<RelationAtUndertaking> => RELATION.has(claim.type);
const isBeside = (claim: ClaimRecord): claim is ClaimRecord<RelationBeside> =>
  BESIDE.some((type) => type === claim.type);

/** States of an initiative in which nobody works on it; in others it is not asked whether it is held. */
const NO_WORK = ['PLANNED', 'CANCELLED'];

/** What the label, kind and state of a node say of its standing. */
export function standingOf(label: string, kind: string | null, state: string | null): Standing {
  const said = label === 'Commitment' ? kind : state;
  const isSaid = label !== 'Initiative' || NO_WORK.includes(said ?? '');
  return isSaid && STANDING.has(said) ? said : 'UNSAID';
}

/** What the label, kind and state of a node make of it. */
function sortOf(label: string, kind: string | null, state: string | null) {
  const form = label === 'Event' ? (kind ?? 'EVENT') : label.toUpperCase();
  return {
    kind: UNDERTAKING_KIND.has(form) ? form : ('EVENT' as const),
    standing: standingOf(label, kind, state),
  };
}

function undertakingIn(label: string, id: string, said: GraphValue | undefined, claims: readonly ClaimRecord[]) {
  const [kind, state, isUmbrella, from, to, precision, saysWhen] = head.parse(said);
  const period = { from, to, precision };
  return { id, ...sortOf(label, kind, state), isUmbrella, period, saysWhen, claims: claims.filter(isAtUndertaking) };
}

const labelIn = (labels: readonly string[]): string =>
  NODE_KIND.values.find((kind) => labels.includes(kind)) ?? 'Other';

const coverageIn = (id: string, said: GraphValue | undefined, within: readonly string[]): CoverageRecord => {
  const [subject, relation, year, result, horizon] = coverageSaid.parse(said);
  return { id, subject, relation, year, result, within, horizon };
};

const readingIn = (id: string, said: GraphValue | undefined, within: readonly string[]): ReadingRecord => {
  const [horizon, kinds, relations] = readingSaid.parse(said);
  return { id, kinds, relations, within, horizon };
};

const UNDERTAKINGS = ['Initiative', 'Event', 'Commitment'];

/** Reads the rows of a statement of `graph/cypher/incidence.ts`. */
export function decode(rows: readonly Row[]): Decoded {
  const parts = new Map<string, Row[]>();
  for (const row of rows) {
    const part = text.parse(row.part);
    const known = parts.get(part);
    if (known) known.push(row);
    else parts.set(part, [row]);
  }
  // The engines give them in different orders.
  for (const some of parts.values()) some.sort((one, other) => (String(one.id) < String(other.id) ? -1 : 1));
  return decodeParts((part) => parts.get(part) ?? []);
}

function decodeParts(rowsOf: (part: string) => readonly Row[]): Decoded {
  const claims = new Map<string, ClaimRecord[]>();
  for (const { id, claims: some } of rowsOf('work')) {
    const known = claims.get(String(id));
    if (known) known.push(...claimsIn(some));
    else claims.set(String(id), claimsIn(some));
  }
  return {
    version: versionSaid.parse(rowsOf('version')[0]?.said ?? [0])[0],
    frame: {
      nodes: rowsOf('node').map(({ id, said }): NodeRecord => ({ id: String(id), label: labelIn(texts.parse(said)) })),
      claims: rowsOf('claims')
        .flatMap((row) => claimsIn(row.claims))
        .filter(isBeside),
      coverage: rowsOf('coverage').map((row) => coverageIn(String(row.id), row.said, texts.parse(row.claims))),
      readings: rowsOf('reading').map((row) => readingIn(String(row.id), row.said, texts.parse(row.claims))),
    },
    undertakings: UNDERTAKINGS.flatMap((label) =>
      rowsOf(label).map(({ id, said }) => undertakingIn(label, String(id), said, claims.get(String(id)) ?? [])),
    ),
    ids: new Map(rowsOf('ids').map((row) => [String(row.id), texts.parse(row.claims)])),
  };
}
