import { memoize } from '../../graph/memoize.ts';
import { PROPERTIES_OF_CLAIM } from '../../graph/model/claim-columns.ts';
import { NODE_KINDS } from '../../graph/model/index.ts';
import {
  dateColumns,
  hasUse,
  type Owner,
  type Properties,
  type Property,
  together,
} from '../../graph/model/property.ts';
import type { Bindings } from '../../graph/rows/rows.ts';
import type { GroupBy } from '../../select/list-options.ts';
import { relationPattern } from '../../select/relation-step.ts';
import { builder } from '../builder.ts';
import { enumOf } from '../enums.ts';
import { actorKindOf } from './actor-kind.ts';
import { upperSnake } from './names.ts';
import {
  isActors,
  propertiesOf,
  type RelationField,
  relationFieldsOf,
  schemaNameOf,
  sharedLabel,
} from './relation-fields.ts';

interface Grouping extends GroupBy {
  readonly description: string;
}
type Groupings = { readonly [key: string]: Grouping };

const valued = (description: string, expression: (bindings: Bindings) => string): Grouping => ({
  description,
  value: (bindings) => ({ expression: expression(bindings) }),
});

/** The first characters of a day if the first and the last possible day have them in common; otherwise the year or month is not known. */
const shared = (from: string, to: string, letters: number) =>
  `CASE WHEN substring(${from}, 0, ${letters}) = substring(coalesce(${to}, ${from}), 0, ${letters}) THEN substring(${from}, 0, ${letters}) END`;

function groupingsOfProperty(name: string, property: Property, owner: Owner): Groupings {
  const { type, description } = property;
  if (!hasUse(property, 'group')) return {};
  const key = `${owner === 'claim' ? 'CLAIM_' : ''}${upperSnake(name)}`;
  const column = (bindings: Bindings, stored = name) => `${bindings[owner]}.${stored}`;
  if (type === 'choice') return { [key]: valued(description, column) };
  if (type === 'integer') return { [key]: valued(description, (bindings) => `toString(${column(bindings)})`) };
  if (type === 'flag')
    return { [key]: valued(description, (bindings) => `toString(coalesce(${column(bindings)}, false))`) };
  if (type !== 'dateSpan') return {};
  const { from, to } = dateColumns(name);
  const part = (letters: number) => (bindings: Bindings) =>
    shared(column(bindings, from), column(bindings, to), letters);
  return {
    [`${key}_YEAR`]: valued(`${description} Groups by year, if known.`, part('2024'.length)),
    [`${key}_MONTH`]: valued(`${description} Groups by month, such as 2024-05, if known.`, part('2024-05'.length)),
  };
}

const groupingsOfProperties = (properties: Properties, owner: Owner): Groupings =>
  Object.assign({}, ...Object.entries(properties).map(([name, one]) => groupingsOfProperty(name, one, owner)));

/** What visible claims of a relation lead to; nothing, where there is no such claim. */
const leadingTo = ({ description, step }: RelationField): Grouping => ({
  description,
  value: (bindings, names) => {
    const { pattern, conditions, bindings: far } = relationPattern(step)(bindings, names);
    return {
      lines: [`OPTIONAL ${pattern}`, `WHERE ${conditions.join(' AND ')}`],
      expression: `${far.node}.id`,
      ...(far.node && { node: far.node }),
    };
  },
});

const kindOf = (end: 'node' | 'actor'): Grouping =>
  valued('The kind of the actor.', (bindings) => actorKindOf(`${bindings[end]}`));

const endOfPair = (end: 'actor' | 'axis'): Grouping => ({
  description: `The ${end}.`,
  value: (bindings) => ({ expression: `${bindings[end]}.id`, node: `${bindings[end]}` }),
});

/** What pairs of an actor and an axis may be grouped by. */
export const groupsOfPairs: Groupings = {
  AXIS: endOfPair('axis'),
  ACTOR: endOfPair('actor'),
  KIND: kindOf('actor'),
};

const groupingsOf = (label: string, byClaim: boolean): Groupings => ({
  ...(isActors(sharedLabel(label)) && { KIND: kindOf('node') }),
  ...groupingsOfProperties(propertiesOf(label), 'node'),
  ...Object.fromEntries(relationFieldsOf(label).map((end) => [upperSnake(end.field), leadingTo(end)])),
  ...(byClaim && groupingsOfProperties(PROPERTIES_OF_CLAIM, 'claim')),
});

const nameOf = (label: string, byClaim: boolean) => `${schemaNameOf(sharedLabel(label))}${byClaim ? 'Claim' : ''}Key`;

const makeEnum = (name: string, called: string, groupings: Groupings) =>
  builder.enumType(name, {
    description: `A key to group ${called} by; a key that leads to nodes makes one group per node.`,
    values: Object.fromEntries(Object.entries(groupings).map(([key, { description }]) => [key, { description }])),
  });

export type GroupEnum = ReturnType<typeof makeEnum>;

/** The enum of what pairs of an actor and an axis may be grouped by. */
export const pairGroupEnum = makeEnum('CooperationKey', 'cooperations', groupsOfPairs);

/** The enum of what a list may be grouped by. */
export const groupEnum = memoize(nameOf, (label: string, byClaim: boolean) =>
  makeEnum(nameOf(label, byClaim), `${sharedLabel(label)} nodes`, groupingsOf(label, byClaim)),
);

const descriptions = (groupings: Groupings) =>
  Object.fromEntries(Object.entries(groupings).map(([key, { description }]) => [key, description]));

/** The enum of all that some list may be grouped by, in which groups say their keys. Relation fields must be known by now. */
export const bucketKeyEnum = () =>
  enumOf({
    name: 'BucketKey',
    description: 'A key by which some list can be grouped. The lists have enums of their own for what they accept.',
    values: together([
      ...['Actor', ...NODE_KINDS.map(({ label }) => label)].map((label) => descriptions(groupingsOf(label, true))),
      descriptions(groupsOfPairs),
    ]),
  });

/** What a list may be grouped by, by the values of its enum. */
export const groupsOf: (label: string, byClaim: boolean) => { readonly [key: string]: GroupBy } = memoize(
  nameOf,
  groupingsOf,
);
