import { visible } from '../model/view.ts';
import { type Arguments, type Bindings, idOf, type Names, type Pages, type Rows } from '../rows/rows.ts';

/** What the subject of a change of a claim begins with, before the id of the claim. */
const CLAIM = 'Claim:';

/** A change that was recorded by the moment of the view, with its set. */
const recorded = (change: string, set: string, conditions: readonly string[]) => [
  `MATCH (${change}:Change)`,
  `WHERE ${[`${change}.key > ''`, `${change}.at <= $recordedAt`, ...conditions].join(' AND ')}`,
  `MATCH (${set}:ChangeSet {id: ${change}.changeSet})`,
];

const newestFirst = ({ change }: Bindings) => [
  { expression: `${change}.number`, descending: true },
  { expression: `${change}.key` },
];

/** All changes, the newest sets first, and of a set in its order; only those of an origin, or of one node or claim. */
export const changesBy = ({ origin, of }: Arguments): Pages => ({
  bind(_bindings, names, { conditions }) {
    const [change, set] = [names.variable('change'), names.variable('set')];
    const bindings = { change, set };
    const asked = [
      ...(typeof of === 'string' ? [`${change}.subject = ${names.parameter(of)}`] : []),
      ...conditions(bindings),
    ];
    const ofOrigin = typeof origin === 'string' ? [`WHERE ${set}.origin = ${names.parameter(origin)}`] : [];
    return {
      imports: [],
      lines: [...recorded(change, set, asked), ...ofOrigin],
      bindings,
      projection: [change, set],
    };
  },
  order: newestFirst,
});

/** The changes of a node or a claim, the newest first. */
export function historyOf(bindings: Bindings, names: Names): Rows {
  const [change, set] = [names.variable('change'), names.variable('set')];
  const subject = bindings.node ? idOf(bindings) : `'${CLAIM}' + ${bindings.claim}.claimId`;
  return {
    imports: [`${bindings.node ?? bindings.claim}`, ...(bindings.node && bindings.id ? [bindings.id] : [])],
    lines: recorded(change, set, [`${change}.subject = ${subject}`]),
    bindings: { change, set },
    projection: [change, set],
    order: [`${change}.number DESC`, `${change}.key`],
  };
}

/** The node that a change is of. */
export function changedNode({ change }: Bindings, names: Names): Rows {
  const node = names.variable('n');
  return {
    imports: [`${change}`],
    lines: [`MATCH (${node}:Entity {id: ${change}.subject})`],
    bindings: { node },
    projection: [node],
    order: [`${node}.id`],
  };
}

/** The claim that a change is of, in the version that the view shows. */
export function changedClaim({ change }: Bindings, names: Names): Rows {
  const [identity, claim] = [names.variable('claim'), names.variable('k')];
  return {
    imports: [`${change}`],
    lines: [
      `MATCH (${identity}:Claim {claimId: substring(${change}.subject, ${CLAIM.length})})`,
      `MATCH (:Entity {id: ${identity}.from})-[${claim}]->(:Entity {id: ${identity}.to})`,
      `WHERE ${claim}.claimId = ${identity}.claimId AND ${visible(claim)}`,
    ],
    bindings: { claim },
    projection: [claim],
    order: [`${claim}.versionId`],
  };
}

/** The quotes that the claim of a change rests on. */
export function quotesOfChange({ change }: Bindings, names: Names): Rows {
  const node = names.variable('n');
  return {
    imports: [`${change}`],
    lines: [`MATCH (:Claim {claimId: substring(${change}.subject, ${CLAIM.length})})-[:CITES]->(${node}:Citation)`],
    bindings: { node },
    projection: [node],
    order: [`coalesce(${node}.position, 0)`, `${node}.id`],
  };
}

/** The published versions of a claim that were recorded by the moment of the view, the oldest first. */
export function versionsOf({ claim }: Bindings, names: Names): Rows {
  const version = names.variable('k');
  return {
    imports: [`${claim}`],
    lines: [
      `MATCH (:Entity {id: ${claim}.from})-[${version}]->(:Entity {id: ${claim}.to})`,
      `WHERE ${version}.claimId = ${claim}.claimId AND ${version}.published AND ${version}.recordedAt <= $recordedAt`,
    ],
    bindings: { claim: version },
    projection: [version],
    order: [`${version}.recordedAt`, `${version}.versionId`],
  };
}
