import { call } from './call.ts';
import type { Names, PageWindow } from './rows.ts';

/** How many candidates are verified at once, in pages. */
const CANDIDATE_PAGES = 4;

/** Candidates that an index gives in order, of which only some are rows of a list. */
export interface Candidates {
  /** The variables of the parent on which they depend. */
  readonly imports: readonly string[];
  /** The lines that match them from the start of the page on. */
  readonly lines: readonly string[];
  /** The variable that tells them apart, the others that are needed to verify one, and those that give the order. */
  readonly one: string;
  readonly others: readonly string[];
  readonly ordering: readonly string[];
  /** The expressions by which they come in order. */
  readonly order: readonly string[];
  /** The line that binds the other variables of one that was collected, if it takes any. */
  readonly opened: readonly string[];
  /** The line that keeps those that are rows. */
  readonly verified: string;
  /** The expressions by which rows come in the same order, once they are opened. */
  readonly orderOfRows: readonly string[];
}

/**
 * The lines of a page, which bind the rows under a name: a few pages of candidates are verified; only where too few of
 * them are rows does it go on through the others, until the page is full.
 */
export function verifiedPage(candidates: Candidates, { limit, backwards }: PageWindow, names: Names, row: string) {
  const { imports, lines, one, others, ordering, opened, verified } = candidates;
  const [tried, some, more, unfilled] = ['tried', 'some', 'more', 'unfilled'].map((name) => names.variable(name));
  const [most, wanted] = [names.parameter(limit * CANDIDATE_PAGES), names.parameter(limit)];
  const by = (order: readonly string[]) =>
    `ORDER BY ${order.map((key) => key + (backwards ? ' DESC' : '')).join(', ')}`;
  const carried = `WITH ${[...new Set([...imports, one, ...others, ...ordering])].join(', ')}`;
  const trial = call(imports, [
    ...lines,
    `${carried} ${by(candidates.order)} LIMIT ${most}`,
    `RETURN collect(${one}) AS ${tried}`,
  ]);
  const holding = call(
    [...imports, `${tried}`],
    [
      `UNWIND ${tried} AS ${one}`,
      ...opened,
      verified,
      `WITH ${[one, ...others].join(', ')} ${by(candidates.orderOfRows)} LIMIT ${wanted}`,
      `RETURN collect(${one}) AS ${some}`,
    ],
  );
  const rest = call(
    [...imports, `${tried}`, `${some}`],
    [
      // After a WHERE, Neo4j would read all candidates before it asks whether it has to.
      `UNWIND CASE WHEN size(${tried}) = ${most} AND size(${some}) < ${wanted} THEN [true] ELSE [] END AS ${unfilled}`,
      ...lines,
      `${carried} ${by(candidates.order)} SKIP ${most}`,
      verified,
      `${carried} ${by(candidates.order)} LIMIT ${wanted}`,
      `RETURN collect(${one}) AS ${more}`,
    ],
  );
  return [trial, holding, rest, `UNWIND ${some} + ${more} AS ${row}`];
}
