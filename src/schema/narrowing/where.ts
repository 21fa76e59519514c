import { memoize } from '../../graph/memoize.ts';
import type { Relation } from '../../graph/model/relation.ts';
import type { Conditions } from '../../graph/select/narrowing.ts';
import { quantified, type Reach } from '../../graph/select/quantifier.ts';
import { reachOver } from '../../graph/select/step.ts';
import { type RecursiveInput, recursiveInput } from '../builder.ts';
import { IntFilter } from '../filters.ts';
import { actorKindAsking } from './actor-kind.ts';
import { edgeConditions, edgeInput } from './edge.ts';
import { calledInSchema, endsAt, isActors, propertiesOf, type RelationEnd } from './ends.ts';
import { type Asking, askingOf, identityAsking } from './properties.ts';

/** All that may be asked of nodes with a label, by field. */
function askingsOf(label: string): { readonly [field: string]: Asking } {
  return {
    id: identityAsking('id', 'Its id.'),
    slug: identityAsking('slug', 'Its slug.'),
    ...(isActors(label) && { kind: actorKindAsking }),
    ...Object.fromEntries(Object.entries(propertiesOf(label)).map(([name, one]) => [name, askingOf(name, one)])),
    ...Object.fromEntries(endsAt(label).map((end) => [end.field, endAsking(end)])),
    ...(label !== COVERAGE && { coverage: coverageAsking }),
  };
}

function endAsking({ description, relation, step }: RelationEnd): Asking {
  return {
    input: (t) => t.field({ type: quantifierInput(step.label, relation), description }),
    condition: quantified(
      reachOver(step),
      () => whereConditions(step.label),
      () => edgeConditions(relation),
    ),
  };
}

const COVERAGE = 'Coverage';

/** What sources say about the completeness of a node's lists. */
const reachCoverage: Reach = ({ node }, names, known) => {
  const coverage = known ?? names.variable('n');
  return {
    frame: { node: coverage },
    pattern: `MATCH (${node})<-[:SUBJECT]-(${coverage}:${COVERAGE})`,
    conditions: [],
  };
};

const coverageAsking: Asking = {
  input: (t) =>
    t.field({ type: quantifierInput(COVERAGE, undefined), description: 'What sources say about its lists.' }),
  condition: quantified(reachCoverage, () => whereConditions(COVERAGE)),
};

const makeQuantifier = (name: string, label: string, relation: Relation | undefined) =>
  recursiveInput(
    name,
    `Asks of each ${calledInSchema(label)} to which something leads. At least one of some, none, all, single, count.`,
    (t) => ({
      some: t.field({ type: whereInput(label), description: 'At least one meets this.' }),
      none: t.field({ type: whereInput(label), description: 'Not one meets this.' }),
      all: t.field({ type: whereInput(label), description: 'All meet this; so it is where there are none.' }),
      single: t.field({ type: whereInput(label), description: 'Exactly one meets this.' }),
      count: t.field({ type: IntFilter, description: 'How many there are, each counted once.' }),
      of: t.field({ type: whereInput(label), description: 'With `count`: only those are counted that meet this.' }),
      ...(relation && {
        edge: t.field({ type: edgeInput(relation), description: 'Only claims count of which this holds.' }),
      }),
    }),
  );

/** The input type that asks of what a relation leads to; relations with the same roles share it. */
function quantifierInput(label: string, relation: Relation | undefined): RecursiveInput {
  const name = `${relation?.roles?.name.replace(/Role$/, '') ?? ''}${calledInSchema(label)}Quantifier`;
  return makeQuantifier(name, label, relation);
}

const makeInput = (label: string) =>
  recursiveInput(
    `${calledInSchema(label)}Where`,
    `What must hold of a ${calledInSchema(label)}: all conditions given. An empty object asks nothing.`,
    (t) => ({
      and: t.field({ type: [whereInput(label)], description: 'All of these hold.' }),
      or: t.field({ type: [whereInput(label)], description: 'At least one of these holds; an empty list never does.' }),
      not: t.field({ type: whereInput(label), description: 'This does not hold.' }),
      ...Object.fromEntries(Object.entries(askingsOf(label)).map(([field, { input }]) => [field, input(t)])),
    }),
  );

/** The input type of conditions on nodes with a label. */
export function whereInput(label: string): RecursiveInput {
  return makeInput(label);
}

/** The conditions on nodes with a label, by field. */
export const whereConditions: (label: string) => Conditions = memoize(
  (label) => label,
  (label: string) =>
    Object.fromEntries(Object.entries(askingsOf(label)).map(([field, { condition }]) => [field, condition])),
);
