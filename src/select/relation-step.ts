import { visible } from '../graph/model/view.ts';
import type { Bindings } from '../graph/rows/rows.ts';
import type { RelationPattern } from './quantifier.ts';

/** A step over one type of relation, seen from one of its ends. */
export interface RelationStep {
  readonly type: string;
  readonly direction: 'out' | 'in';
  /** The label at the far end, and the word before the colon of the ids there; none where they are of all kinds. */
  readonly label: string;
  readonly identity: string | undefined;
}

/** The ends of the relation, by the properties that repeat their ids. */
export const endsOf = ({ direction }: RelationStep) =>
  direction === 'out' ? ({ near: 'from', far: 'to' } as const) : ({ near: 'to', far: 'from' } as const);

/** Ids that start with `identity:` sort from the first of these to before the second; all do, where there is none. */
export const idsOf = ({ identity }: RelationStep) =>
  identity === undefined ? { from: '', beyond: '~' } : { from: `${identity}:`, beyond: `${identity};` };

/** The far end's label is looked at only where its id does not tell it. */
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

/** The variables of a node that a step starts from. */
export const variablesOf = ({ node, id }: Bindings): readonly string[] => [`${node}`, ...(id ? [id] : [])];

/** What the claims of a step at a node lead to, for conditions, counts and groups. */
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
    };
  };
}
