import { BadInput } from '../graph/errors.ts';
import type { Bindings, Names } from '../graph/rows/rows.ts';
import { compare } from './comparison.ts';
import { type Operands, operandsOf } from './filter.ts';
import type { Condition, Conditions } from './list-options.ts';

/**
 * What a node reaches over one kind of relation: the pattern, what holds of it, and the variables it binds; or the
 * relations to one node, where that is `known`. Where several lead to one node, the variables have a `claim`, or a `row`
 * that tells them apart.
 */
export type RelationPattern = (
  bindings: Bindings,
  names: Names,
  known?: string,
) => {
  readonly bindings: Bindings;
  readonly pattern: string;
  readonly conditions: readonly string[];
  /** How many relations there are, whatever they say: at least as many as nodes are reached. An engine may know it. */
  readonly degree?: string;
};

const QUANTIFIERS = ['some', 'none', 'all', 'single'] as const;

/**
 * Asks of what a node reaches: whether `some`, `none`, `all` or a `single` one meets conditions, and of how many it
 * reaches (`count`), counting only those that meet `where`. With `edge`, only relations count that meet its conditions.
 * Nodes are counted, not relations: who does two things in one initiative is one.
 */
export function quantified(reach: RelationPattern, where: () => Conditions, edge?: () => Conditions): Condition {
  return (bindings, given, filtering, path) => {
    const operands = operandsOf(given, path);
    const asked = QUANTIFIERS.filter((name) => name in operands);
    if (asked.length === 0 && !('count' in operands))
      throw new BadInput(
        `${path} asks nothing. Accepted: at least one of ${QUANTIFIERS.join(', ')}, count.`,
        `${path} asks nothing. Accepted: at least one condition.`,
      );
    if ('where' in operands && !('count' in operands))
      throw new BadInput(
        `${path}.where says what is counted. Accepted: with \`count\`; \`some\` asks whether there is one.`,
      );
    const matching: Matching = (condition, known) => {
      const reached = reach(bindings, filtering.names, known);
      const link =
        edge && operands.edge !== undefined
          ? filtering.inside(edge(), operands.edge, reached.bindings, `${path}.edge`)
          : undefined;
      const conditions = [...reached.conditions, link, condition(reached.bindings)].filter((one) => one !== undefined);
      return { reached, text: [reached.pattern, conditions.join(' AND ')].filter(Boolean).join(' WHERE ') };
    };
    const meets = (name: string, operand: unknown) => (far: Bindings) =>
      filtering.inside(where(), operand, far, `${path}.${name}`);
    const texts = asked.map((name) => QUANTIFIED[name](matching, meets(name, operands[name])));
    if (operands.count !== undefined) {
      const counted = distinct(matching, meets('where', operands.where === undefined ? {} : operands.where));
      const compared = operandsOf(operands.count, `${path}.count`);
      const text = compare(counted, compared, filtering.names, { path: `${path}.count` }) ?? 'true';
      texts.push(unlessTooFew(reach(bindings, filtering.names).degree, leastOf(compared), text, filtering.names));
    }
    return texts.join(' AND ');
  };
}

type Matching = (
  condition: (far: Bindings) => string | undefined,
  known?: string,
) => {
  readonly reached: { readonly bindings: Bindings };
  readonly text: string;
};
type Meets = (far: Bindings) => string | undefined;

const QUANTIFIED: { readonly [name in (typeof QUANTIFIERS)[number]]: (matching: Matching, meets: Meets) => string } = {
  some: (matching, meets) => `EXISTS { ${matching(meets).text} }`,
  none: (matching, meets) => `NOT EXISTS { ${matching(meets).text} }`,
  all: (matching, meets) => `NOT EXISTS { ${matching((far) => `NOT coalesce(${meets(far) ?? 'true'}, false)`).text} }`,
  single: (matching, meets) => `${distinct(matching, meets)} = 1`,
};

/** A number that a count can't be below, if it meets a comparison; nothing where it may be 0. */
function leastOf({ eq, gt, gte }: Operands): number | undefined {
  const least = [eq, gte, typeof gt === 'number' ? gt + 1 : 0].filter((one) => typeof one === 'number');
  const most = Math.max(0, ...least);
  return most > 0 ? most : undefined;
}

/** Counts only where there are enough relations for the comparison to hold. */
function unlessTooFew(degree: string | undefined, least: number | undefined, text: string, names: Names): string {
  if (degree === undefined || least === undefined) return text;
  return `CASE WHEN ${degree} < ${names.parameter(least)} THEN false ELSE ${text} END`;
}

/** What tells the relations to one node apart; nothing where there is never more than one. */
const rowOf = ({ claim, row }: Bindings): string | undefined => row ?? (claim && `${claim}.claimId`);

/** How many nodes are reached: of several relations to one node, the first counts. */
function distinct(matching: Matching, meets: Meets): string {
  const one = matching(meets);
  const { bindings } = one.reached;
  const row = rowOf(bindings);
  if (!row) return `COUNT { ${one.text} }`;
  const earlier = matching((another) => `${rowOf(another)} < ${row}`, bindings.node);
  return `COUNT { ${one.text} AND NOT EXISTS { ${earlier.text} } }`;
}
