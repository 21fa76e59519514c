import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { KeptIncidences } from '../../src/convergence/kept.ts';
import { viewWith } from '../../src/graph/model/view.ts';
import type { Graph } from '../../src/graph/port.ts';
import { answerTo } from '../../src/pages/answers.ts';
import { readPageOperations } from '../../src/pages/operations.ts';
import { schema } from '../../src/schema/index.ts';
import { useFoundingGraph } from '../competency/founding-graph.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';

const operations = readPageOperations(pathToFileURL('operations/pages/'));
const all = [...operations.values()];

/** With what each operation is asked here. */
const VARIABLES: { readonly [name: string]: { readonly [variable: string]: unknown } } = {
  home: { day: '2024-04-06' },
  search: { text: 'energía', first: 5 },
  claims: { type: ['LEADS'], object: 'Axis:energia' },
  claim: { id: 'Claim:sica-leads-seguridad-alimentaria' },
  evidence: { ids: ['Claim:sica-leads-seguridad-alimentaria'] },
  sentences: { citations: ['Citation:lideres-asumen'] },
  axis: { slug: 'seguridad-alimentaria' },
  organism: { slug: 'can' },
  cooperation: { actor: 'can', axis: 'cooperacion-transfronteriza' },
  cooperant: { slug: 'fao' },
  event: { slug: 'reunion-2024-04-05' },
  initiative: { slug: 'intercom' },
  document: { slug: 'informe-taller-intersecretarias-2024' },
  person: { slug: 'alberto-lora' },
  calendar: { where: { date: { to: { gte: '2024-01-01' } } } },
  due: { where: { due: { isNull: false } } },
  coverage: {},
  compare: { one: 'can', other: 'aladi' },
  'compare-work': { among: ['Actor:can', 'Actor:aladi'], through: ['INITIATIVE', 'EVENT'] },
  matrix: {},
  subsets: { of: 'TOPIC' },
};

describe('the operations of pages', () => {
  it.each(all.map((operation) => [operation.name, operation] as const))('fit the schema: %s', (_name, { document }) => {
    expect(validate(schema, document)).toEqual([]);
  });

  it('use every fragment', () => {
    const fragments = readdirSync('operations/pages/fragments').map((file) => file.replace('.graphql', ''));
    expect(fragments.filter((name) => !all.some(({ source }) => source.includes(`fragment ${name} on`)))).toEqual([]);
    for (const name of fragments)
      expect(readFileSync(`operations/pages/fragments/${name}.graphql`, 'utf8')).toContain(`fragment ${name} on `);
  });
});

describe('the answers to the operations of pages', () => {
  const answers = new Map<string, string>();

  describe.each(ONE_OF_EACH)('on $name', (engine) => {
    const graph = useFoundingGraph(engine);
    const incidences = new KeptIncidences();
    const answer = async (name: string, graphNow: Graph): Promise<string> => {
      const operation = operations.get(name);
      if (!operation) throw new Error(`no operation ${name}`);
      const view = viewWith({ asOf: '2024-04-06' }, new Date());
      const reading = { read: graphNow.read.bind(graphNow), view, isToday: false, language: 'es', incidences } as const;
      const data = await answerTo(operation, VARIABLES[name] ?? {}, reading);
      // When the facts were loaded differs.
      return JSON.stringify(data).replaceAll(/"(at|id|recordedAt)":"[\d].*?"/g, '');
    };

    it.each(Object.keys(VARIABLES))('are the same as on all engines: %s', { timeout: 60_000 }, async (name) => {
      const data = await answer(name, graph());
      expect(data.length).toBeGreaterThan(30);
      expect(data).toBe(answers.get(name) ?? data);
      answers.set(name, data);
    });
  });
});
