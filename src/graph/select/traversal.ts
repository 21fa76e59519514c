import { visible } from '../model/view.ts';
import type { Frame, Key, Names, Pages } from './field.ts';

/** A step over one type of relation, seen from one of its ends. */
export interface Step {
  readonly type: string;
  readonly direction: 'out' | 'in';
  /** The label at the far end, and the word before the colon of the ids there. */
  readonly label: string;
  readonly identity: string;
}

/** Ids that start with `identity:` sort before this one and after `identity:` itself. */
const beyond = (identity: string) => `${identity};`;

const pattern = (step: Step, near: string, claim: string, far: string) =>
  step.direction === 'out'
    ? `MATCH (${near})-[${claim}:${step.type}]->(${far}:${step.label})`
    : `MATCH (${near})<-[${claim}:${step.type}]-(${far}:${step.label})`;

/** The claims of one type at a node with what they lead to, in order of the far end's slug. */
export function traversal(step: Step): Pages {
  const [near, far] = step.direction === 'out' ? ['from', 'to'] : ['to', 'from'];
  return {
    page(frame: Frame, names: Names, after: Key | undefined) {
      const [node, claim] = [names.variable('n'), names.variable('k')];
      const start = names.parameter(after?.[0] ?? `${step.identity}:`);
      return {
        imports: [`${frame.node}`],
        lines: [
          `${pattern(step, `${frame.node}`, claim, node)} /*+ USING INDEX ${claim}:${step.type}(${near}, ${far}) */`,
          `WHERE ${claim}.${near} = ${frame.node}.id AND ${claim}.${far} >= ${start} AND ${claim}.${far} < '${beyond(step.identity)}'`,
          ...(after
            ? [`  AND (${claim}.${far} > ${start} OR ${claim}.claimId > ${names.parameter(after[1] ?? '')})`]
            : []),
          `  AND ${visible(claim)}`,
        ],
        frame: { node, claim },
        carries: [node, claim],
        order: [`${claim}.${near}`, `${claim}.${far}`, `${claim}.claimId`],
      };
    },
    key: (frame) => [`${frame.claim}.${far}`, `${frame.claim}.claimId`],
    total(frame, names) {
      const [node, claim] = [names.variable('n'), names.variable('k')];
      return {
        imports: [`${frame.node}`],
        lines: [pattern(step, `${frame.node}`, claim, node), `WHERE ${visible(claim)}`],
      };
    },
  };
}

/** All nodes with a label, in order of their slug. */
export function listing(label: string): Pages {
  return {
    page(_frame, names, after) {
      const node = names.variable('n');
      return {
        imports: [],
        lines: [`MATCH (${node}:${label})`, `WHERE ${node}.slug > ${names.parameter(after?.[0] ?? '')}`],
        frame: { node },
        carries: [node],
        order: [`${node}.slug`],
      };
    },
    key: (frame) => [`${frame.node}.slug`],
    total(_frame, names) {
      const node = names.variable('n');
      return { imports: [], lines: [`MATCH (${node}:${label})`] };
    },
  };
}
