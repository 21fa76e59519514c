import { memoize } from '../../graph/memoize.ts';
import { PROPERTIES_OF_CLAIM } from '../../graph/model/claim-columns.ts';
import { datedColumns } from '../../graph/model/dated.ts';
import { NODE_KINDS } from '../../graph/model/index.ts';
import { hasUse, type Owner, type Properties, type Property, together } from '../../graph/model/property.ts';
import type { Bindings } from '../../graph/rows/rows.ts';
import type { GroupBy } from '../../select/list-options.ts';
import type { RelationPattern } from '../../select/quantifier.ts';
import { relationPattern } from '../../select/relation-step.ts';
import { builder } from '../builder.ts';
import { enumOf } from '../enums.ts';
import { actorKindOf } from './actor-kind.ts';
import { linkFieldsOf } from './link-fields.ts';
import { upperSnake } from './names.ts';
import { isActors, propertiesOf, relationFieldsOf, schemaNameOf, sharedLabel } from './relation-fields.ts';

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
  const column = (bindings: Bindings) => `${bindings[owner]}.${name}`;
  if (type === 'choice') return { [key]: valued(description, column) };
  if (type === 'integer') return { [key]: valued(description, (bindings) => `toString(${column(bindings)})`) };
  if (type === 'flag')
    return { [key]: valued(description, (bindings) => `toString(coalesce(${column(bindings)}, false))`) };
  if (type !== 'dateSpan') return {};
  const part = (letters: number) => (bindings: Bindings) => {
    const { from, to } = datedColumns(`${bindings[owner]}`, name);
    return shared(from, to, letters);
  };
  return {
    [`${key}_YEAR`]: valued(`${description} Groups by year, if known.`, part('2024'.length)),
    [`${key}_MONTH`]: valued(`${description} Groups by month, such as 2024-05, if known.`, part('2024-05'.length)),
  };
}

const groupingsOfProperties = (properties: Properties, owner: Owner): Groupings =>
  Object.assign({}, ...Object.entries(properties).map(([name, one]) => groupingsOfProperty(name, one, owner)));

/** What a pattern leads to; nothing, where it leads nowhere. */
const leadingTo = (description: string, reached: RelationPattern): Grouping => ({
  description,
  value: (bindings, names) => {
    const { pattern, conditions, bindings: far } = reached(bindings, names);
    return {
      lines: [`OPTIONAL ${pattern}`, ...(conditions.length > 0 ? [`WHERE ${conditions.join(' AND ')}`] : [])],
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
  ...Object.fromEntries(
    relationFieldsOf(label).map(({ field, description, step }) => [
      upperSnake(field),
      leadingTo(description, relationPattern(step)),
    ]),
  ),
  ...Object.fromEntries(
    linkFieldsOf(label)
      .filter(({ grouped }) => grouped)
      .map(({ field, description, pattern }) => [upperSnake(field), leadingTo(description, pattern)]),
  ),
  ...(byClaim && groupingsOfProperties(PROPERTIES_OF_CLAIM, 'claim')),
});

const endOfClaim = (description: string, end: 'from' | 'to'): Grouping => ({
  description,
  value: ({ claim, [end]: node }) => ({ expression: `${claim}.${end}`, ...(node && { node }) }),
});

/** What lists of claims may be grouped by. */
export const claimGroupings: Groupings = {
  CLAIM_TYPE: valued('The type of the claim.', ({ claim }) => `type(${claim})`),
  CLAIM_SUBJECT: endOfClaim('The node at which the relation starts.', 'from'),
  CLAIM_OBJECT: endOfClaim('The node at which the relation ends.', 'to'),
  ...groupingsOfProperties(PROPERTIES_OF_CLAIM, 'claim'),
};

const nameOf = (label: string, byClaim: boolean) => `${schemaNameOf(sharedLabel(label))}${byClaim ? 'Claim' : ''}Key`;

const makeEnum = (name: string, grouped: string, groupings: Groupings) =>
  builder.enumType(name, {
    description: `A key to group ${grouped} by; a key that leads to nodes makes one group per node.`,
    values: Object.fromEntries(Object.entries(groupings).map(([key, { description }]) => [key, { description }])),
  });

export type GroupEnum = ReturnType<typeof makeEnum>;

/** The enum of what a list of claims may be grouped by. */
export const claimGroupEnum = memoize(
  () => '',
  () => makeEnum('ClaimKey', 'claims', claimGroupings),
);

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
      descriptions(claimGroupings),
      descriptions(groupsOfPairs),
    ]),
  });

/** What a list may be grouped by, by the values of its enum. */
export const groupsOf: (label: string, byClaim: boolean) => { readonly [key: string]: GroupBy } = memoize(
  nameOf,
  groupingsOf,
);
