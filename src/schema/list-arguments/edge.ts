import { BadInput } from '../../graph/errors.ts';
import { relationsStating, roleOf, STATED_OF_SOME, statedOf } from '../../graph/model/claim-columns.ts';
import { CLAIM_PROPERTIES, RECORDED, WORKED_OUT } from '../../graph/model/claim-properties.ts';
import type { Properties } from '../../graph/model/property.ts';
import type { Relation } from '../../graph/model/relation.ts';
import type { Condition, Conditions } from '../../select/list-options.ts';
import type { RecursiveInput } from '../builder.ts';
import { filterInput } from './filter-input.ts';
import { filterFieldsOfProperties } from './properties.ts';

/** The properties that claims of only some relations have, described with these relations. */
const PROPERTIES_OF_SOME: Properties = Object.fromEntries(
  Object.entries(STATED_OF_SOME).map(([name, property]) => {
    const scope = `Only claims ${relationsStating(name).join(', ')} have it; asked of other claims, it is refused.`;
    return [name, { ...property, description: `${property.description} ${scope}` }];
  }),
);

/**
 * All that may be asked of a claim, by field. Relations with the same roles share one input, so it has the properties that
 * only some relations have too.
 */
const filterFieldsOf = (relation: Relation) =>
  filterFieldsOfProperties(
    { ...CLAIM_PROPERTIES, ...roleOf(relation), ...PROPERTIES_OF_SOME, ...WORKED_OUT, ...RECORDED },
    'claim',
  );

/** Refuses to ask for what no claim of the relation says, for else the list would be empty without a reason. */
const refused =
  ({ type }: Relation, field: string): Condition =>
  (_bindings, _operand, _filtering, path) => {
    const said = `${path} is asked of claims ${type}, which never say it.`;
    throw new BadInput(
      `${said} Accepted: ${field} of claims ${relationsStating(field).join(', ')}.`,
      `${said} Accepted: a property that these claims have.`,
    );
  };

/** What begins the names of types that relations with the same roles share. */
export const rolePrefixOf = ({ roles }: Relation): string => (roles ? roles.name.replace(/Role$/, '') : '');

/** The input type of conditions on the claims of a relation; relations with the same roles share it. */
export function edgeInput(relation: Relation): RecursiveInput {
  return filterInput(
    `${rolePrefixOf(relation)}ClaimWhere`,
    'A filter for claims. All conditions given must match.',
    () => filterFieldsOf(relation),
  );
}

/** The conditions on the claims of a relation, by field. */
export const edgeConditions = (relation: Relation): Conditions =>
  Object.fromEntries(
    Object.entries(filterFieldsOf(relation)).map(([field, { condition }]) => [
      field,
      field in STATED_OF_SOME && !(field in statedOf(relation)) ? refused(relation, field) : condition,
    ]),
  );
