import { visible } from '../graph/model/view.ts';
import type { Bindings } from '../graph/rows/rows.ts';
import type { RelationPattern } from './quantifier.ts';

/** A step over one type of relation, seen from one of its ends. */
export interface RelationStep {
  readonly type: string;
  readonly direction: 'out' | 'in';
  /** The label at the far end, and what ids there start with, before the colon; absent if they are of several kinds. */
  readonly label: string;
  readonly identity: string | undefined;
}

/** The properties of the relation that hold the ids of its ends. */
export const endsOf = ({ direction }: RelationStep) =>
  direction === 'out' ? ({ near: 'from', far: 'to' } as const) : ({ near: 'to', far: 'from' } as const);

/** The range of ids that start with `identity:`: at least `from`, less than `beyond`. Without an identity, all ids. */
export const idsOf = ({ identity }: RelationStep) =>
  identity === undefined ? { from: '', beyond: '~' } : { from: `${identity}:`, beyond: `${identity};` };

/** The pattern of a step. It checks the label at the far end only if the id there does not tell it. */
export const patternOf = (
  { type, direction, label, identity }: RelationStep,
  near: string,
  claim: string,
  far: string,
) => {
  const end = label === identity ? `(${far})` : `(${far}:${label})`;
  return direction === 'out'
    ? `MATCH (${near})-[${claim}:${type}]->${end}`
    : `MATCH (${near})<-[${claim}:${type}]-${end}`;
};

/** How many relations of a step lead away from a node, whatever they say and whatever they lead to. */
export const degreeOf = ({ type, direction }: RelationStep, node: string): string =>
  direction === 'out' ? `COUNT { (${node})-[:${type}]->() }` : `COUNT { (${node})<-[:${type}]-() }`;

/** The variables of the node at which a step starts. */
export const variablesOf = ({ node, id }: Bindings): readonly string[] => [`${node}`, ...(id ? [id] : [])];

/** What a step leads to, for conditions, counts and groups. */
export function relationPattern(step: RelationStep): RelationPattern {
  const { far } = endsOf(step);
  const { from, beyond } = idsOf(step);
  return (bindings, names, known) => {
    const [node, claim] = [known ?? names.variable('n'), names.variable('k')];
    const own = step.label === step.identity ? [`${claim}.${far} >= '${from}' AND ${claim}.${far} < '${beyond}'`] : [];
    return {
      bindings: { node, claim },
      pattern: patternOf(step, `${bindings.node}`, claim, node),
      conditions: [...own, visible(claim)],
      degree: degreeOf(step, `${bindings.node}`),
    };
  };
}
