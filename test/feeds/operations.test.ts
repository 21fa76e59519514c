import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { feedsOf } from '../../src/feeds/feed.ts';
import { readOperations } from '../../src/feeds/operations.ts';
import { parametersOf } from '../../src/feeds/parameters.ts';
import { OPERATIONS } from '../../src/http/operations.ts';
import { schema } from '../../src/schema/index.ts';
import { temporaryFolder } from '../testkit/engines.ts';

const FEEDS = feedsOf(schema, OPERATIONS);
/** The least that the secretariats need. */
const NEEDED = [
  'actors',
  'claims',
  'commitments',
  'cooperations',
  'coverage',
  'due',
  'events',
  'initiatives',
  'leadership',
  'matrix-axis-country',
  'matrix-cooperant-axis',
  'matrix-organism-axis',
  'network-edges',
  'network-nodes',
];
const NETWORK = {
  'network-nodes': ['id', 'title', 'subtitle', 'mainstat'],
  'network-edges': ['id', 'source', 'target', 'mainstat'],
};

describe('the operations', () => {
  it('are compared with the schema, and are what the secretariats need', () => {
    expect(FEEDS.map(({ name }) => name)).toEqual(expect.arrayContaining(NEEDED));
    for (const feed of FEEDS) expect(() => parametersOf(schema, feed)).not.toThrow();
  });

  it('have an id beside each label, and each date as from, to, precision and words', () => {
    for (const { columns } of FEEDS) {
      const names = columns.map(({ name }) => name);
      for (const from of names.filter((name) => /^(date|due)_from$/.test(name))) {
        const date = from.replace(/_from$/, '');
        expect(names).toEqual(
          expect.arrayContaining(['from', 'to', 'precision', 'text'].map((part) => `${date}_${part}`)),
        );
      }
      expect(names.some((name) => /(^|_)ids?$/.test(name))).toBe(true);
    }
    for (const [name, columns] of Object.entries(NETWORK))
      expect(FEEDS.find((feed) => feed.name === name)?.columns.map((column) => column.name)).toEqual(columns);
  });

  it('know the closed lists of their columns', () => {
    const valuesOf = (feed: string, name: string) =>
      FEEDS.find((one) => one.name === feed)?.columns.find((column) => column.name === name)?.values;
    expect(valuesOf('claims', 'status')).toEqual(['CONFIRMED', 'PROPOSED', 'DISPUTED', 'WITHDRAWN']);
    expect(valuesOf('claims', 'sentence')).toBeUndefined();
    expect(valuesOf('cooperations', 'roles')).toBeUndefined();
  });
});

const OPERATION = `query Example($axis: String, $first: Int = 50, $after: String) {
  initiatives(where: { axes: { some: { slug: { eq: $axis } } } }, first: $first, after: $after) {
    nodes { id umbrella aliases date { from } axes(first: 10) { nodes { id } pageInfo { hasNextPage } } coverage(first: 5) { id } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const DESCRIPTOR = `title: { es: Ejemplo, en: Example }
text: { es: Un ejemplo., en: An example. }
feed:
  rows: [initiatives.nodes]
  unit: { es: una iniciativa, en: an initiative }
  parameters:
    axis: { es: El eje., en: The axis. }
  columns:
    - { name: id, value: id, type: text, meaning: { es: El id., en: The id. } }
    - { name: axes, value: axes.nodes.id, type: integer, list: count, meaning: { es: Cuántos., en: How many. } }
  licence: { name: Apache-2.0, url: 'https://www.apache.org/licenses/LICENSE-2.0' }
  attribution: { es: Nadie., en: Nobody. }
`;

/** The feeds of a folder with an example, after some text in one of its files is replaced. */
function feedsWith(file: 'graphql' | 'yaml', text: string | RegExp, replacement: string) {
  const folder = temporaryFolder();
  const files = { graphql: OPERATION, yaml: DESCRIPTOR };
  const changed = files[file].replace(text, () => replacement);
  if (changed === files[file]) expect([text, replacement]).toEqual(['title:', 'title:']);
  files[file] = changed;
  for (const [ending, content] of Object.entries(files)) writeFileSync(join(folder, `example.${ending}`), content);
  return feedsOf(schema, readOperations(pathToFileURL(`${folder}/`)));
}

describe('a feed', () => {
  it('is added with two files', () => {
    const folder = temporaryFolder();
    cpSync('operations', join(folder, 'operations'), { recursive: true });
    writeFileSync(join(folder, 'operations/example.graphql'), OPERATION);
    writeFileSync(join(folder, 'operations/example.yaml'), DESCRIPTOR);
    const feeds = feedsOf(schema, readOperations(pathToFileURL(`${join(folder, 'operations')}/`)));
    expect(feeds.map(({ name }) => name)).toEqual([...FEEDS.map(({ name }) => name), 'example'].toSorted());
  });

  it.each([
    ['yaml', 'value: id', 'value: slug', /nothing is selected as `slug`; accepted: id, umbrella, aliases/],
    [
      'yaml',
      'value: id, type: text',
      'value: umbrella, type: text',
      /column id: Boolean is no text; accepted: boolean/,
    ],
    ['yaml', 'value: id, type: text', 'value: date, type: text', /column id: DateSpan is no text; accepted: a value/],
    ['yaml', 'value: id, type: text', 'value: date.from, type: moment', /column id: Date is no moment; accepted: day/],
    ['yaml', 'value: id', 'value: aliases', /column id: a list; accepted: with `list`/],
    ['yaml', 'type: integer, list: count', 'type: text', /column axes: a list; accepted: with `list`/],
    ['yaml', 'name: axes', 'name: id', /two columns have one name/],
    ['yaml', 'name: axes', 'name: Ejes', /feed.columns.1.name: accepted: small letters/],
    ['yaml', 'initiatives.nodes', 'initiatives.edges', /nothing is selected as `edges`; accepted: nodes, pageInfo/],
    ['yaml', ', en: Example', '', /example.yaml: title.en/],
    ['yaml', 'attribution:', 'atribution:', /example.yaml: feed/],
    ['yaml', 'title: {', 'title: {{', /example.yaml: /],
    ['yaml', /\n {2}parameters:\n.*\n/, '\n', /\$axis is not explained/],
    ['yaml', 'axis: {', 'axes: { es: No., en: No. }\n    axis: {', /there is no \$axes/],
    ['graphql', '$axis: String', '$axis: InitiativeWhere', /Variable "\$axis" of type/],
    ['graphql', 'umbrella', 'umbrela', /Cannot query field "umbrela"/],
    ['graphql', ', after: $after', '', /(never used|first: \$first, after: \$after)/],
    ['graphql', ' pageInfo { hasNextPage }', '', /axes.pageInfo.hasNextPage: nothing is selected as `pageInfo`/],
    ['graphql', 'coverage(first: 5)', 'coverage', /coverage: accepted: a list with a number as `first`/],
    ['graphql', 'query Example', 'query', /accepted: one query, with a name/],
    ['graphql', 'query Example', 'query Other { __typename } query Example', /accepted: one query, with a name/],
    ['graphql', 'query Example', 'quer Example', /example.graphql: Syntax Error/],
  ] as const)('in whose %s "%s" is "%s" is refused', (file, text, replacement, problem) => {
    expect(() => feedsWith(file, text, replacement)).toThrow(problem);
  });

  it('has no parameter with the name of another', () => {
    const [feed] = feedsWith('yaml', 'title:', 'title:');
    const variables = feed?.variables.map((one) => ({ ...one, name: 'lang' })) ?? [];
    expect(() => feed && parametersOf(schema, { ...feed, variables })).toThrow(
      '$lang has the name of another parameter',
    );
  });

  it('has two files', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'alone.graphql'), OPERATION);
    expect(() => readOperations(pathToFileURL(`${folder}/`))).toThrow('operations/alone: accepted: two files');
  });
});
