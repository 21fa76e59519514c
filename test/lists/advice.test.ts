import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraph } from '../../src/graph/open.ts';
import type { Graph } from '../../src/graph/port.ts';
import { schema } from '../../src/schema/index.ts';
import { smallGraph } from '../select/fixture.ts';
import { service } from '../testkit/execute.ts';

/** Where an input object may stand: the root field, the argument, and the path of input fields. */
interface Place {
  readonly root: GraphQLField<unknown, unknown>;
  readonly argument: GraphQLArgument;
  readonly way: readonly GraphQLInputField[];
}

const inputAt = (type: GraphQLInputType) => {
  const named = getNamedType(type);
  return isInputObjectType(named) ? named : undefined;
};

/** The nearest place of each input type that arguments of root fields lead to. */
function places(): ReadonlyMap<GraphQLInputObjectType, Place> {
  const found = new Map<GraphQLInputObjectType, Place>();
  const queue: { readonly type: GraphQLInputObjectType; readonly place: Place }[] = [];
  const note = (type: GraphQLInputObjectType | undefined, place: Place) => {
    if (!type || found.has(type)) return;
    found.set(type, place);
    queue.push({ type, place });
  };
  for (const root of Object.values(schema.getQueryType()?.getFields() ?? {}))
    for (const argument of root.args) note(inputAt(argument.type), { root, argument, way: [] });
  for (let next = queue.shift(); next; next = queue.shift())
    for (const field of Object.values(next.type.getFields()))
      note(inputAt(field.type), { ...next.place, way: [...next.place.way, field] });
  return found;
}

/** A value that a required argument accepts. */
const someValue = ({ name, type }: GraphQLArgument): string =>
  isListType(getNullableType(type)) ? '[]' : `"Actor:${name}"`;

/** The other required arguments of the same field. */
const others = ({ root, argument }: Place) =>
  root.args
    .filter((one) => one !== argument && isNonNullType(one.type))
    .map((one) => `, ${one.name}: ${someValue(one)}`);

/** The query with an object at the place. */
function question(place: Place, object: string): string {
  const { root, argument, way } = place;
  const value = way.reduceRight((inner, { name }) => `{ ${name}: ${inner} }`, object);
  const read =
    isObjectType(getNamedType(root.type)) && /Connection!$/.test(String(root.type)) ? 'totalCount' : '__typename';
  return `{ ${root.name}(${argument.name}: ${value}${others(place).join('')}) { ${read} } }`;
}

const PLACES = [...places()];
const NULLS = PLACES.flatMap(([type, place]) =>
  Object.values(type.getFields())
    .filter((field) => !isNonNullType(field.type))
    .map((field) => ({ type, field, place })),
);

/** The names that a refusal suggests, such as `isNull` in "`isNull: true`". */
const advised = (message: string) => [...message.matchAll(/`([A-Za-z]+)(?:: [^`]+)?`/g)].map(([, name = '']) => name);

describe('the advice in the error for a null operand', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openGraph({ url: 'memory:' });
    await smallGraph(graph);
  });
  afterAll(() => graph.close());

  it('is tested for every input type', () => {
    const all = Object.values(schema.getTypeMap()).filter((type) => type instanceof GraphQLInputObjectType);
    // Orders of edges and groups exist below lists and nodes only; refusals.test.ts tests them.
    // In the inputs below convergence null is what is not given, as the next test says.
    const names = all
      .map(({ name }) => name)
      .filter((name) => !/(.Claim|[a-z]Cooperation|Bucket)Order$|^(SupposedTie|ViewInput)$/.test(name));
    expect(PLACES.map(([type]) => type.name).sort()).toEqual(names.sort());
    expect(NULLS.length).toBeGreaterThan(300);
  });

  it.each([
    [
      'against(view: %)',
      'claims { totalCount }',
      ['{}', '{ asOf: null, recordedAt: null, status: null, minSources: null, basis: null }'],
    ],
    [
      'suppose(ties: [%])',
      'matrix { nodes { rowId columnId count } }',
      ['', ', role: null'].map(
        (role) => `{ from: "Actor:fao", relation: COOPERATES_IN, to: "Initiative:intercom"${role} }`,
      ),
    ],
  ])('is not needed in %s, where null is what is not given', async (field, read, inputs) => {
    const answers = inputs.map((input) =>
      service(graph)(`{ convergence { ${field.replace('%', input)} { ${read} } } }`),
    );
    const [without, withNull] = await Promise.all(answers);
    expect(without?.errors).toEqual([]);
    expect(withNull).toMatchObject({ data: without?.data, errors: [] });
  });

  it.each(NULLS.map((one) => ({ ...one, title: `${one.type.name}.${one.field.name}` })))(
    'exists for null as $title',
    async ({ type, field, place }) => {
      const below = inputAt(field.type);
      const known = [...Object.keys(type.getFields()), ...Object.keys(below?.getFields() ?? {})];
      const accepted = below ? Object.keys(below.getFields()) : Object.keys(type.getFields());
      const { errors, statements } = await service(graph)(question(place, `{ ${field.name}: null }`));
      for (const { message, extensions } of errors) {
        expect(extensions?.code, message).toMatch(/^(BAD_USER_INPUT|LIMIT_EXCEEDED)$/);
        for (const name of advised(message)) expect(known, message).toContain(name);
        if (advised(message).includes('isNull')) expect(accepted, message).toContain('isNull');
      }
      if (errors.length === 0) expect(['fold', 'lang', 'kinds', 'relations']).toContain(field.name);
      else expect(statements).toEqual([]);
    },
  );

  it.each([
    ['initiatives(where: { actors: null })', 'where.actors is null. Accepted: an object of conditions'],
    ['events(where: { umbrella: null })', 'where.umbrella is null. Accepted: an object of conditions'],
    ['events(where: { date: { precision: null } })', 'where.date.precision is null. Accepted: a value'],
    ['events(where: { date: { precision: { eq: null } } })', 'precision.eq is null. Accepted: a value.'],
    ['axes(where: { and: null })', 'where.and is null. Accepted: an object of conditions'],
    ['axes(where: { coverage: null })', 'where.coverage is null. Accepted: an object of conditions'],
  ])('for %s names an alternative that exists', async (field, message) => {
    const { errors } = await service(graph)(`{ ${field} { totalCount } }`);
    expect(errors[0]?.message).toContain(message);
    expect(errors[0]?.message).not.toContain('isNull');
  });
});
