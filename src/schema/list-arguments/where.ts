import { actorsOfAxisPattern, axesOfActorPattern } from '../../graph/cypher/cooperations.ts';
import { memoize } from '../../graph/memoize.ts';
import type { Relation } from '../../graph/model/relation.ts';
import type { Conditions } from '../../select/list-options.ts';
import { quantified, type RelationPattern } from '../../select/quantifier.ts';
import { relationPattern } from '../../select/relation-step.ts';
import { type RecursiveInput, recursiveInput } from '../builder.ts';
import { IntFilter } from '../filters.ts';
import { actorKindFilterField } from './actor-kind.ts';
import { edgeConditions, edgeInput, rolePrefixOf } from './edge.ts';
import { conditionsOfFields, type FilterFields, filterInput } from './filter-input.ts';
import { linkFieldsOf } from './link-fields.ts';
import { nodeKindFilterField } from './node-kind.ts';
import { type FilterField, filterFieldsOfProperties, identityFilterField } from './properties.ts';
import {
  ENTITY,
  isActorLabel,
  isActors,
  propertiesOf,
  type RelationField,
  relationFieldsOf,
  schemaNameOf,
} from './relation-fields.ts';

/** All that may be asked of nodes with a label, by field. */
function filterFieldsOf(label: string): FilterFields {
  return {
    id: identityFilterField('id', 'The id.'),
    slug: identityFilterField('slug', 'The slug.'),
    ...(isActors(label) && { kind: actorKindFilterField }),
    ...(label === ENTITY && { kind: nodeKindFilterField }),
    ...filterFieldsOfProperties(propertiesOf(label), 'node'),
    ...Object.fromEntries(relationFieldsOf(label).map((end) => [end.field, relationFilterField(end)])),
    ...Object.fromEntries(linkFieldsOf(label).map((link) => [link.field, linkFilterField(link)])),
    ...(isActorLabel(label) && { cooperatesOn: cooperationFilterField('Axis') }),
    ...(label === 'Axis' && { cooperators: cooperationFilterField('Actor') }),
    ...(label !== COVERAGE && { coverage: coverageFilterField }),
  };
}

function relationFilterField({ description, relation, step }: RelationField): FilterField {
  return {
    input: (t) => t.field({ type: quantifierInput(step.label, relation), description }),
    condition: quantified(
      relationPattern(step),
      () => whereConditions(step.label),
      () => edgeConditions(relation),
    ),
  };
}

/** Asks of what plain links lead to. */
export const linkFilterField = ({
  label,
  description,
  pattern,
}: {
  readonly label: string;
  readonly description: string;
  readonly pattern: RelationPattern;
}): FilterField => ({
  input: (t) =>
    t.field({ type: makeQuantifier(`Linked${schemaNameOf(label)}Quantifier`, label, undefined), description }),
  condition: quantified(pattern, () => whereConditions(label)),
});

const COVERAGE = 'Coverage';

/** What sources say about the completeness of a node's lists. */
const reachCoverage: RelationPattern = ({ node }, names, known) => {
  const coverage = known ?? names.variable('n');
  return {
    bindings: { node: coverage },
    pattern: `MATCH (${node})<-[:SUBJECT]-(${coverage}:${COVERAGE})`,
    conditions: [],
  };
};

const coverageFilterField: FilterField = {
  input: (t) =>
    t.field({
      type: quantifierInput(COVERAGE, undefined),
      description: 'What is known about the completeness of its lists.',
    }),
  condition: quantified(reachCoverage, () => whereConditions(COVERAGE)),
};

const COOPERATIONS = {
  Axis: { pattern: axesOfActorPattern, description: 'The axes on which it cooperates, by whatever path.' },
  Actor: { pattern: actorsOfAxisPattern, description: 'The actors that cooperate on it, by whatever path.' },
};

/** Asks of the other end of cooperations, as `cooperations` computes them. */
const cooperationFilterField = (label: keyof typeof COOPERATIONS): FilterField => ({
  input: (t) =>
    t.field({
      type: makeQuantifier(`Cooperating${label}Quantifier`, label, undefined),
      description: COOPERATIONS[label].description,
    }),
  condition: quantified(COOPERATIONS[label].pattern, () => whereConditions(label)),
});

const makeQuantifier = (name: string, label: string, relation: Relation | undefined) =>
  recursiveInput(
    name,
    `A filter for the ${schemaNameOf(label)} nodes that a field leads to. At least one of some, none, all, single, count.`,
    (t) => ({
      some: t.field({ type: whereInput(label), description: 'At least one node matches.' }),
      none: t.field({ type: whereInput(label), description: 'No node matches.' }),
      all: t.field({ type: whereInput(label), description: 'Every node matches, or there are no nodes.' }),
      single: t.field({ type: whereInput(label), description: 'Exactly one node matches.' }),
      count: t.field({ type: IntFilter, description: 'Number of distinct nodes.' }),
      where: t.field({ type: whereInput(label), description: 'With `count`: counts only nodes that match.' }),
      ...(relation && {
        edge: t.field({ type: edgeInput(relation), description: 'Considers only claims that match this filter.' }),
      }),
    }),
  );

/** The input type that asks of what a relation leads to; relations with the same roles share it. */
function quantifierInput(label: string, relation: Relation | undefined): RecursiveInput {
  const name = `${relation ? rolePrefixOf(relation) : ''}${schemaNameOf(label)}Quantifier`;
  return makeQuantifier(name, label, relation);
}

/** The input type of conditions on nodes with a label. */
export function whereInput(label: string): RecursiveInput {
  return filterInput(
    `${schemaNameOf(label)}Where`,
    `A filter for ${schemaNameOf(label)} nodes. All conditions given must match; an empty object matches every node.`,
    () => filterFieldsOf(label),
  );
}

/** The conditions on nodes with a label, by field. */
export const whereConditions: (label: string) => Conditions = memoize(
  (label) => label,
  (label: string) => conditionsOfFields(filterFieldsOf(label)),
);
