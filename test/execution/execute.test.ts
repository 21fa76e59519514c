import {
  buildSchema,
  type ExecutionResult,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLScalarType,
  execute as graphqlExecute,
  isObjectType,
  parse,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { plannedExecution } from '../../src/execution/execute.ts';

/** A schema with every kind of result that a resolver may return, valid or not. */
const schema = buildSchema(`
  interface Named { name: String! }
  type Cat implements Named { name: String! lives(left: Int = 9): Int friends(first: Int): [Named] self: Cat! }
  type Dog implements Named { name: String! barks: Boolean friends: [Named!]! }
  type Stone { weight: Int }
  union Thing = Cat | Dog | Stone
  enum Colour { RED BLUE }
  scalar Odd
  type Fault {
    throws: String
    throwsHard: String!
    gives: String
    empty: String!
    list: [String]
    hardItems: [String!]
    hardList: [String!]!
    nested: [[Int]]
    notList: [String]
    words: [String]
    colour: Colour
    odd: Odd
    none: Named
    foreign: Named
    unknown: Thing
    stranger: Stone
    inner: Fault
    hardInner: Fault!
    path: String
    falsy: String
    count: Int
  }
  type Query {
    fault: Fault
    hardFault: Fault!
    slow: Fault
    slowFailure: String
    hardFailure: String!
    slowHardFailure: String!
    cat: Cat
    things: [Thing]
    echo(text: String! = "x", colour: Colour): String
  }
  type Mutation { count: Int! slow: Int fail: Int! }
`);

const cat = (name: string): object => ({
  __typename: 'Cat',
  name,
  lives: ({ left }: { left: number }) => left,
  friends: () => [cat('m'), { __typename: 'Dog', name: 'r', barks: 0, friends: [null] }, { __typename: 'Dog' }],
  self: () => cat(`${name}'`),
});

const fails = () => {
  throw new Error('it failed');
};

const pathOf = (path: GraphQLResolveInfo['path'] | undefined): string =>
  path ? `${pathOf(path.prev)}/${path.typename ?? ''}:${path.key}` : '';

const fault = (depth = 0): object => ({
  throws: fails,
  throwsHard: fails,
  gives: new Error('it is an error'),
  empty: null,
  list: ['a', null, new Error('an item'), 1, {}],
  hardItems: ['a', null, 'b'],
  hardList: ['a', undefined],
  nested: [[1, 2], null, [new Error('deep'), 3], 4],
  notList: 5,
  words: 'text',
  colour: 'GREEN',
  odd: 1,
  none: {},
  foreign: { __typename: 'Stone' },
  unknown: { __typename: 'Nothing' },
  stranger: { not: 'a stone' },
  inner: () => (depth < 3 ? fault(depth + 1) : null),
  hardInner: () => (depth < 2 ? fault(depth + 1) : null),
  path: (_args: unknown, _context: unknown, { path }: GraphQLResolveInfo) => pathOf(path),
  falsy: '',
  count: 2 ** 40,
});

const later = async <T>(value: T): Promise<T> => {
  await new Promise((resolve) => setImmediate(resolve));
  return value;
};

const execute = plannedExecution();

const rootValue = {
  fault: () => fault(),
  hardFault: () => fault(),
  slow: () => later(fault()),
  slowFailure: () => later(undefined).then(fails),
  hardFailure: fails,
  slowHardFailure: () => later(undefined).then(fails),
  cat: () => cat('f'),
  things: () => [
    cat('f'),
    { __typename: 'Stone', weight: 'heavy' },
    null,
    { __typename: 'Dog', name: 'r', friends: [] },
  ],
  echo: ({ text, colour }: { text: string; colour?: string }) => `${text} ${colour}`,
};

const odd = schema.getType('Odd');
if (odd instanceof GraphQLScalarType) odd.serialize = () => undefined;
const stone = schema.getType('Stone');
if (!isObjectType(stone)) throw new Error('Stone is an object');
const isStone: GraphQLObjectType['isTypeOf'] = (value) =>
  typeof value === 'object' && value !== null && !('not' in value);
stone.isTypeOf = isStone;

interface Case {
  readonly query: string;
  readonly variableValues?: { readonly [name: string]: unknown };
}

const CASES: readonly Case[] = [
  {
    query:
      '{ cat { name lives more: lives(left: 3) friends(first: 2) { name ... on Cat { lives } ... on Dog { barks } } } }',
  },
  { query: '{ cat { self { self { name __typename friends { __typename } } } } }' },
  { query: '{ cat { ...F @skip(if: true) } b: cat { ...F } } fragment F on Cat { name self { name } }' },
  { query: '{ cat { self { name } self { lives } ... on Named { name } } }' },
  { query: '{ things { ... on Stone { weight } ... on Named { name } __typename } }' },
  { query: '{ things { ... on Dog { friends { name } } } }' },
  { query: '{ __proto__: cat { __proto__: name constructor: lives } toString: cat { hasOwnProperty: name } }' },
  { query: '{ fault { throws gives falsy list count } }' },
  { query: '{ fault { throws throwsHard list } a: cat { name } }' },
  { query: '{ a: fault { throws empty list } b: fault { hardList } c: fault { hardItems } }' },
  { query: '{ fault { nested notList words } }' },
  { query: '{ fault { colour odd } }' },
  { query: '{ fault { none { name } foreign { name } unknown { __typename } stranger { weight } falsy } }' },
  { query: '{ fault { inner { path inner { path hardInner { path } throws inner { path } } } } }' },
  { query: '{ fault { inner { hardInner { hardInner { hardInner { falsy } } } } throws } cat { name } }' },
  { query: '{ hardFault { throws hardInner { throws hardInner { hardInner { falsy } } } } cat { name } }' },
  { query: '{ slow { path throws inner { path throws } } fault { throws path } cat { name } }' },
  { query: '{ slow { throws } slowFailure b: slowFailure fault { throws } }' },
  { query: '{ cat { name } hardFailure slow { throws } }' },
  { query: '{ slow { throws } hardFailure cat { name } }' },
  { query: '{ slow { throws } slowHardFailure slowFailure cat { name } }' },
  { query: '{ hardFault { throwsHard } slowFailure }' },
  { query: 'query ($t: String = "y", $c: Colour) { echo(text: $t, colour: $c) }', variableValues: { t: null } },
  {
    query: 'query ($t: String = "y", $c: Colour) { cat { name } echo(text: $t, colour: $c) }',
    variableValues: { c: 'BLUE' },
  },
  { query: 'query ($l: Int) { cat { lives(left: $l) } }', variableValues: { l: 1.5 } },
  { query: 'query ($l: Int = 4) { cat { lives(left: $l) a: lives(left: 2) } }' },
  { query: 'query ($b: Boolean = true) { cat @include(if: $b) { name } }', variableValues: { b: null } },
  {
    query: 'query ($b: Boolean = true) { cat { self { name @include(if: $b) } lives } fault { falsy } }',
    variableValues: { b: null },
  },
  { query: 'query ($b: Boolean!) { cat { ... @include(if: $b) { name } lives } }', variableValues: { b: false } },
  { query: 'query A { cat { name } } query B { fault { falsy } }' },
  { query: '{ __typename cat { __typename } }' },
  { query: '{ __schema { queryType { name } } cat { name } }' },
  { query: '{ __type(name: "Cat") { name fields { name } } fault { throws } }' },
  { query: 'mutation { count slow fail }' },
];

/**
 * The parts of two answers that must agree: everything except the order of errors and the wording about types that do
 * not fit.
 */
const comparable = ({ data, errors = [] }: ExecutionResult) => ({
  data: data === undefined ? undefined : JSON.stringify(data),
  errors: errors
    .map(({ message, path, locations }) => ({
      message: /type|value/i.test(message) ? 'a type or value does not fit' : message,
      path,
      locations,
    }))
    .sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other))),
});

describe('an operation', () => {
  it.each(CASES)('is executed as graphql-js does: $query', async ({ query, variableValues = {} }) => {
    const args = { schema, document: parse(query), rootValue, variableValues };
    const expected = comparable(await graphqlExecute(args));
    expect(comparable(await execute(args))).toEqual(expected);
    expect(comparable(await execute(args)), 'the second time').toEqual(expected);
  });

  it('reports errors in the order of the document, whatever finishes first', async () => {
    const failed = async (query: string) => {
      const { errors } = await execute({ schema, document: parse(query), rootValue });
      return errors?.map(({ path }) => path?.join('.'));
    };
    expect(await failed('{ slow { throws list } fault { throws } slowFailure }')).toEqual([
      'slow.throws',
      'slow.list.2',
      'slow.list.4',
      'fault.throws',
      'slowFailure',
    ]);
    expect(await failed('{ slow { throws } slowHardFailure hardFailure }')).toEqual(['slow.throws', 'slowHardFailure']);
  });

  it('computes the arguments of a field once, not for each object', async () => {
    const given = new Set<unknown>();
    const dog = { __typename: 'Cat', name: 'x', lives: (args: object) => given.add(args).size };
    const friends = Array.from({ length: 50 }, () => dog);
    const document = parse('{ cat { friends { ... on Cat { lives(left: 1) } } } }');
    const { errors } = await execute({ schema, document, rootValue: { cat: { name: 'f', friends } } });
    expect(errors).toBeUndefined();
    expect(given.size).toBe(1);
  });

  it('is executed correctly after any number of other operations and cached plans', async () => {
    const document = parse('{ cat { name lives } }');
    const args = { schema, rootValue };
    const first = comparable(await execute({ ...args, document }));
    for (let at = 0; at < 3_000; at += 1)
      await execute({ ...args, document: parse(`{ a${at}: cat { b${at}: name c: lives d: name e: lives } }`) });
    expect(comparable(await execute({ ...args, document }))).toEqual(first);
  });
});
