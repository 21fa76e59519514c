import { describe, expect, it } from 'vitest';
import { feedsOf } from '../../src/feeds/feed.ts';
import { FORMATS } from '../../src/feeds/parameters.ts';
import { install } from '../../src/graph/install.ts';
import { OPERATIONS } from '../../src/http/operations.ts';
import { schema } from '../../src/schema/index.ts';
import { useFoundingGraph } from '../competency/founding-graph.ts';
import { ENGINES, ONE_OF_EACH } from '../testkit/engines.ts';
import { seeded } from '../testkit/seeded.ts';
import { useGraph } from '../testkit/use-graph.ts';
import { csvRows, jsonRows, ndjsonRows, type Row, xlsxRows } from './reading.ts';
import { type Serving, useServing } from './serving.ts';

const FEEDS = feedsOf(schema, OPERATIONS);
const NAMES = FEEDS.map(({ name }) => name);
const FORMS = [
  { parameters: 'sep=comma', delimiter: ',', decimal: '.' },
  { parameters: 'sep=semicolon&bom=true&decimal=comma', delimiter: ';', decimal: ',' },
  { parameters: 'sep=tab&decimal=point', delimiter: '\t', decimal: '.' },
];

/** Rows of every format under some parameters; they are read as strangers would. */
async function rowsOf({ ask }: Serving, name: string, parameters: string, form = FORMS[0]) {
  const columns = FEEDS.find((one) => one.name === name)?.columns ?? [];
  const of = async (format: string, more = '') => {
    const reply = await ask(`/feeds/${name}.${format}?${[parameters, more].filter(Boolean).join('&')}`);
    if (reply.status !== 200) throw new Error(`${name}.${format}?${parameters} ${reply.status}: ${reply.text}`);
    return reply;
  };
  return {
    json: jsonRows(await of('json')),
    ndjson: ndjsonRows(await of('ndjson')),
    csv: csvRows((await of('csv', form?.parameters)).text, columns, form),
    xlsx: await xlsxRows((await of('xlsx')).body, columns),
  };
}

const inOrder = (rows: readonly Row[]) => rows.map((row) => Object.entries(row));

describe.each(ONE_OF_EACH)('the files of feeds on $name', (engine) => {
  const graph = useFoundingGraph(engine);
  const serve = useServing();

  it.each(NAMES)('%s has the same rows in every format, whatever was asked', async (name) => {
    const serving = await serve(graph());
    const columns = FEEDS.find((one) => one.name === name)?.columns.map((column) => column.name) ?? [];
    const chance = seeded(NAMES.indexOf(name));
    // Neo4j plans each new statement for long, and the files are made of the same rows.
    for (const form of engine.kind === 'neo4j' ? FORMS.slice(0, 1) : FORMS) {
      // Readers of XLSX drop a last row in which every cell is empty.
      const some = columns.filter((_, place) => place === 0 || chance.draw(3) > 0);
      const asked = ['', `columns=${[...some].reverse().join(',')}`, 'lang=en&asOf=2024-04-06', 'status=CONFIRMED'];
      const parameters = asked[chance.draw(asked.length)] ?? '';
      const { json, ...others } = await rowsOf(serving, name, parameters, form);
      for (const [format, rows] of Object.entries(others))
        expect(inOrder(rows), `${name}.${format}?${parameters}`).toEqual(inOrder(json));
    }
  });

  it('hold the founding facts: who leads what, with the sentence', async () => {
    const { json } = await rowsOf(await serve(graph()), 'leadership', 'axis=seguridad-alimentaria');
    expect(json).toEqual([
      expect.objectContaining({
        actor_id: 'Actor:sica',
        actor_acronym: 'SICA',
        axis_id: 'Axis:seguridad-alimentaria',
        status: 'PROPOSED',
        sentence: expect.stringContaining('SICA, seguridad alimentaria'),
      }),
    ]);
  });

  it('narrow rows by the variables of the operation', async () => {
    const serving = await serve(graph());
    const { json: all } = await rowsOf(serving, 'initiatives', '');
    const { json: some } = await rowsOf(serving, 'initiatives', 'axis=cooperacion-transfronteriza');
    expect(some.length).toBeGreaterThan(0);
    expect(some).toEqual(all.filter(({ axis_ids }) => `${axis_ids}`.includes('Axis:cooperacion-transfronteriza')));
    const { json: due } = await rowsOf(serving, 'due', 'from=2024-05-01&to=2024-05-31');
    expect(due.map(({ due_to, due_precision }) => [due_to, due_precision])).toEqual([
      ['2024-05-31', 'HALF_MONTH'],
      ['2024-05-31', 'MONTH'],
    ]);
  });

  it('count the cells of the matrix as GraphQL does', async () => {
    const { json } = await rowsOf(await serve(graph()), 'matrix-organism-axis', '');
    expect(json).toContainEqual({
      organism_id: 'Actor:can',
      organism: 'Comunidad Andina',
      organism_acronym: 'CAN',
      axis_id: 'Axis:cooperacion-transfronteriza',
      axis: 'cooperación transfronteriza e infraestructura',
      initiatives: 3,
    });
  });

  it('draw a network whose lines join its nodes', async () => {
    const serving = await serve(graph());
    const { json: nodes } = await rowsOf(serving, 'network-nodes', '');
    const { json: edges } = await rowsOf(serving, 'network-edges', '');
    const ids = new Set(nodes.map(({ id }) => id));
    expect(ids.size).toBe(nodes.length);
    expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
    expect(edges.filter(({ source, target }) => !ids.has(source ?? '') || !ids.has(target ?? ''))).toEqual([]);
    expect(edges.length).toBeGreaterThan(5);
  });
});

/** Neo4j would plan each statement anew for the empty graph. */
const EMBEDDED = ENGINES.filter(({ kind }) => kind === 'grafeo');

describe.each(EMBEDDED)('feeds of an empty graph on $name', (engine) => {
  const graph = useGraph(engine);
  const serve = useServing();

  it('are tables with a header and no rows', async () => {
    await install(graph());
    const { ask } = await serve(graph());
    for (const { name, columns } of FEEDS) {
      const header = columns.map((column) => column.name).join(',');
      const [json, ndjson, csv, xlsx] = await Promise.all(FORMATS.map((format) => ask(`/feeds/${name}.${format}`)));
      expect([json?.text, ndjson?.text, csv?.text]).toEqual(['[]\n', '', `${header}\r\n`]);
      expect(await xlsxRows(xlsx?.body ?? Buffer.alloc(0), columns)).toEqual([]);
    }
  });
});
