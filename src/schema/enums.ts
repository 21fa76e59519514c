import { PATH_KINDS } from '../graph/cypher/path-filter.ts';
import { memoize } from '../graph/memoize.ts';
import { certainty, claimBasis, claimStatus } from '../graph/model/claim.ts';
import { NODE_KINDS, RELATIONS } from '../graph/model/index.ts';
import { kindName } from '../graph/model/node.ts';
import { overlap } from '../graph/model/overlap.ts';
import type { Choices, TextOrigin as Origin } from '../graph/model/property.ts';
import { commitmentRole, cooperationRole, participationRole } from '../graph/model/roles.ts';
import { SEARCHED_KINDS } from '../graph/model/searched.ts';
import { builder } from './builder.ts';

const describe = (values: Choices['values']) =>
  Object.fromEntries(Object.entries(values).map(([value, description]) => [value, { description }]));

/** The enum of a closed list of the model; one enum a list. */
export const enumOf = memoize(
  ({ name }) => name,
  ({ name, description, values }: Choices) => builder.enumType(name, { description, values: describe(values) }),
);

export const ClaimStatus = enumOf(claimStatus);
export const ClaimBasis = enumOf(claimBasis);
export const Certainty = enumOf(certainty);
export const Overlap = enumOf(overlap);

/** The types of relations, as a closed list. */
export const relationType: Choices = {
  name: 'RelationType',
  description: 'The type of relation that a claim states.',
  values: Object.fromEntries(RELATIONS.map((relation) => [relation.type, relation.description])),
};
export const RelationType = enumOf(relationType);

/** The kinds of nodes, as a closed list. */
export const nodeKind: Choices = {
  name: 'NodeKind',
  description: 'A kind of node that claims connect or `search` finds.',
  values: Object.fromEntries(
    NODE_KINDS.filter((kind) => PATH_KINDS.includes(kind) || SEARCHED_KINDS.includes(kind)).map((kind) => [
      kindName(kind),
      kind.description,
    ]),
  ),
};
export const NodeKind = enumOf(nodeKind);

/** Every part that an actor may play on an axis, over all ways of cooperating. */
export const AxisRole = enumOf({
  name: 'AxisRole',
  description: 'The role of an actor on an axis, in any way of cooperating.',
  values: {
    ...commitmentRole.values,
    ...participationRole.values,
    ...cooperationRole.values,
    SUPPORTS: 'Supports an initiative, event or commitment on it.',
    LEADS: 'Leads the axis, or an event on it.',
  },
});

export const Language = enumOf({
  name: 'Language',
  description: 'A language of names and texts.',
  values: { ES: 'Spanish; always available.', EN: 'English.', PT: 'Portuguese.', FR: 'French.' },
});

export const TextOrigin = enumOf({
  name: 'TextOrigin',
  description: 'Where a text comes from.',
  values: {
    SOURCE: 'It stands in a source, word for word.',
    EDITORIAL: 'An editor wrote it: a summary, a translation, an acronym written out, a label.',
  } satisfies { readonly [origin in Origin]: string },
});

export const Precision = enumOf({
  name: 'Precision',
  description: 'How precisely a date is known.',
  values: {
    DAY: 'To the day.',
    HALF_MONTH: 'To the half-month ("la segunda quincena de mayo").',
    MONTH: 'To the month.',
    YEAR: 'To the year.',
  },
});
