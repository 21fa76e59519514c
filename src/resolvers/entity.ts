import { type GraphQLObjectType, type GraphQLResolveInfo, getNamedType, isAbstractType, isObjectType } from 'graphql';
import { BadInput } from '../graph/errors.ts';
import { IDENTITIES, NODE_KINDS } from '../graph/model/index.ts';
import { entityId } from '../graph/model/node.ts';
import { visible } from '../graph/model/view.ts';
import type { ReadContext } from '../select/read-context.ts';
import type { Selected } from '../select/selected.ts';
import type { IdLookup } from '../select/statement.ts';

const CLAIM = 'Claim';
const OF_NODES_AND_CLAIMS = [...IDENTITIES, CLAIM];

type Lookup = Omit<IdLookup, 'types'>;

const entity: Lookup = { lines: ['MATCH (n0:Entity {id: id})'], bindings: { node: 'n0', id: 'id' } };

const claim: Lookup = {
  lines: [
    'MATCH (c0:Claim {claimId: id})',
    'MATCH (s0:Entity {id: c0.from})-[k0]->(o0:Entity {id: c0.to})',
    `WHERE k0.claimId = id AND ${visible('k0')}`,
  ],
  bindings: { claim: 'k0' },
};

const restricted = (label: string): Lookup => ({
  lines: [...entity.lines, `WHERE n0:${label}`],
  bindings: entity.bindings,
});

function possibleTypes(info: GraphQLResolveInfo): readonly GraphQLObjectType[] {
  const type = getNamedType(info.returnType);
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? info.schema.getPossibleTypes(type) : [];
}

const isClaim = (type: GraphQLObjectType) => type.name === CLAIM;

const identityOf = (type: GraphQLObjectType) =>
  NODE_KINDS.find((kind) => kind.label === type.extensions.label)?.identity ?? CLAIM;

/** The node of a kind with a slug, or null where there is none. */
export function bySlug(context: ReadContext, info: GraphQLResolveInfo, slug: string): Promise<Selected | null> {
  const types = possibleTypes(info);
  const [first] = types;
  if (!first) throw new Error(`no type stands behind ${info.fieldName}`);
  const label = types.length === 1 ? first.extensions.label : undefined;
  const lookup = label && label !== identityOf(first) ? restricted(label) : entity;
  return context.reader(info).byId(info, { types, ...lookup }, entityId(identityOf(first), slug));
}

/** The node or claim with an id, or null where there is none. @throws BadInput for what is no id. */
export function byId(context: ReadContext, info: GraphQLResolveInfo, id: string): Promise<Selected | null> {
  const identity = identityIn(id);
  if (!identity) throw badId(id, info.fieldName);
  const types = possibleTypes(info);
  const [nodes, claims] = [types.filter((type) => type.extensions.label), types.filter(isClaim)];
  if (identity === CLAIM)
    return context.reader(info).byId(info, { types: claims, ...claim }, id.slice(CLAIM.length + 1));
  return context.reader(info).byId(info, { types: nodes, ...entity }, id);
}

const identityIn = (id: string) => OF_NODES_AND_CLAIMS.find((identity) => id.startsWith(`${identity}:`));

/** @throws BadInput for what cannot be the id of a node. */
export function checkEntityId(id: string, where: string): void {
  const identity = identityIn(id);
  if (!identity || identity === CLAIM) throw badId(id, where, IDENTITIES);
}

/** @throws BadInput for what cannot be the id of a node or a claim. */
export function checkId(id: string, where: string): void {
  if (!identityIn(id)) throw badId(id, where);
}

function badId(id: string, where: string, kinds: readonly string[] = OF_NODES_AND_CLAIMS): BadInput {
  const text =
    `${where}: ${JSON.stringify(id)} is no id${kinds === IDENTITIES ? ' of a node' : ''}. ` +
    'Accepted: a kind, a colon and a slug';
  const names = `such as "Axis:energia" or "Actor:can"; the kinds are ${kinds.join(', ')}`;
  return new BadInput(`${text}, ${names}.`, `${text}.`);
}

export const MAXIMUM_IDS = 100;

/** The nodes and claims with these ids, in their order. @throws BadInput for too many, or for what is no id. */
export function byIds(context: ReadContext, info: GraphQLResolveInfo, ids: readonly string[]) {
  if (ids.length > MAXIMUM_IDS)
    throw new BadInput(`nodes: \`ids\` holds ${ids.length} ids. Accepted: at most ${MAXIMUM_IDS}.`);
  return Promise.all(ids.map((id) => byId(context, info, id)));
}
