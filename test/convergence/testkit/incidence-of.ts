import { Builder } from '../../../src/convergence/build.ts';
import { standingOf } from '../../../src/convergence/decode.ts';
import type { Incidence } from '../../../src/convergence/incidence.ts';
import { RELATION, UNDERTAKING_KIND } from '../../../src/convergence/lists.ts';
import { BESIDE, type ClaimRecord, type Frame, type UndertakingRecord } from '../../../src/convergence/records.ts';
import type { ClaimRow, CoverageRow, Facts, NodeRow, ReadingRow } from '../../../src/graph/model/facts.ts';
import type { View } from '../../../src/graph/model/view.ts';
import { withDatesOf } from '../../lists/plain/dates.ts';
import { isVisible } from '../../select/plain-walk.ts';

const text = (value: unknown) => (typeof value === 'string' ? value : null);
const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
const UNDERTAKINGS = ['Initiative', 'Event', 'Commitment'];

/** An incidence of facts in memory, without a graph: what its statements would read. */
export function incidenceOf(facts: Facts, view: View): Incidence {
  const visible = isVisible(view);
  const recordOf = (claim: ClaimRow): ClaimRecord => ({
    type: claim.type,
    from: claim.from,
    to: claim.to,
    role: claim.role ?? null,
    status: claim.status,
    isStated: claim.basis === 'STATED',
    isVisible: visible({ ...claim, retractedAt: '9999' }),
  });
  const claims = facts.claims.map(recordOf);
  const builder = new Builder(frameOf(facts, claims));
  for (const node of facts.nodes.toSorted((one, other) => (one.id < other.id ? -1 : 1)))
    if (UNDERTAKINGS.includes(node.kind.label))
      builder.add({ ...undertakingOf(withDatesOf(node, view.basis), claims), saysWhen: saysWhen(node) });
  return builder.build(1, view.asOf);
}

function frameOf({ nodes, coverage, readings }: Facts, claims: readonly ClaimRecord[]): Frame {
  const days = new Map(nodes.map(({ id, columns }) => [id, text(columns.dateFrom)]));
  return {
    nodes: nodes.flatMap(({ id, kind }) =>
      kind.identity === 'Actor' || ['Axis', 'Topic', 'Country'].includes(kind.label) ? [{ id, label: kind.label }] : [],
    ),
    claims: claims.flatMap((claim) => {
      const type = BESIDE.find((one) => one === claim.type);
      const isTopics = claim.type !== 'PART_OF' || claim.from.startsWith('Topic:');
      return type && isTopics ? [{ ...claim, type }] : [];
    }),
    coverage: coverage.filter(({ columns }) => (columns.aspect ?? null) === null).map(coverageOf),
    readings: readings.map((one) => readingOf(one, days.get(one.document) ?? null)),
  };
}

const coverageOf = ({ id, subject, within, columns }: CoverageRow) => ({
  id,
  subject,
  relation: String(columns.relation),
  year: typeof columns.year === 'number' ? columns.year : null,
  result: String(columns.result),
  within: within === undefined ? [] : [within],
  horizon: null,
});

const readingOf = ({ id, within, columns }: ReadingRow, horizon: string | null) => ({
  id,
  kinds: texts(columns.kinds),
  relations: texts(columns.relations),
  within: within === undefined ? [] : [within],
  horizon,
});

/** Whatever days the view hides. */
const saysWhen = ({ columns }: NodeRow) =>
  ['dateFrom', 'dateText', 'dueFrom', 'dueText'].some((column) => text(columns[column]) !== null);

function undertakingOf(
  { id, kind: { label }, columns }: NodeRow,
  claims: readonly ClaimRecord[],
): Omit<UndertakingRecord, 'saysWhen'> {
  const form = label === 'Event' ? (text(columns.kind) ?? 'EVENT') : label.toUpperCase();
  const standing = standingOf(label, text(columns.kind), text(columns.state));
  const date = label === 'Commitment' ? 'due' : 'date';
  return {
    id,
    kind: UNDERTAKING_KIND.has(form) ? form : 'EVENT',
    standing,
    isUmbrella: columns.umbrella === true,
    period: {
      from: text(columns[`${date}From`]),
      to: text(columns[`${date}To`]),
      precision: text(columns[`${date}Precision`]),
    },
    claims: claims.flatMap((claim) => {
      const type = claim.type;
      const isHere = (claim.from === id && !['ABOUT', 'SAME_AS'].includes(type)) || isWorkIn(claim, id);
      return RELATION.has(type) && isHere ? [{ ...claim, type }] : [];
    }),
  };
}

const isWorkIn = ({ type, from, to }: ClaimRecord, id: string) =>
  to === id && ['COOPERATES_IN', 'TAKES_PART_IN', 'COMMITS_TO'].includes(type) && from.startsWith('Actor:');
