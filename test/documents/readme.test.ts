import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSeed } from '../../seed/load.ts';
import { readConfig } from '../../src/config.ts';
import { install } from '../../src/graph/install.ts';
import type { Graph } from '../../src/graph/port.ts';
import { FIRST_QUERY } from '../../src/http/examples.ts';
import { useFoundingGraph } from '../competency/founding-graph.ts';
import { useServing } from '../feeds/serving.ts';
import { ENGINES } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { abridged } from './abridged.ts';

interface Example {
  readonly query: string;
  /** The answer shown in the document, if any. */
  readonly answer?: unknown;
}

/** The queries of a document, each with the answer that follows it before the next query. */
const examplesIn = (document: string): readonly Example[] =>
  readFileSync(document, 'utf8')
    .split('```graphql\n')
    .slice(1)
    .map((text) => {
      const shown = /```json\n(.*?)```/s.exec(text)?.[1];
      return { query: text.split('```')[0] ?? '', ...(shown && { answer: JSON.parse(shown) }) };
    });

const plain = (query: string) => query.replaceAll(/#.*$/gm, '').replaceAll(/\s+/g, ' ').trim();

const EXAMPLES = examplesIn('README.md');

const CODE = /^```\w+\n.*?^```$/gms;

/** The parts that a document shares with its translation: heading levels, code without comments, settings, links. */
function skeletonOf(document: string) {
  const text = readFileSync(document, 'utf8');
  const prose = text.replaceAll(CODE, '');
  return {
    headings: [...prose.matchAll(/^#+/gm)].map(([level]) => level),
    code: [...text.matchAll(CODE)].map(([block]) => block.replaceAll(/ *#.*$/gm, '')),
    settings: [...prose.matchAll(/^\| (`[^|]+) \|/gm)].map(([, names]) => names),
    items: [...prose.matchAll(/^- /gm)].length,
    // A document that is there in Spanish is named so.
    links: [...prose.matchAll(/\]\(([^)]+)\)/g)]
      .map(([, target]) => target?.replace(/(feeds|imports|pages|second-report)\.es\.md/, '$1.md'))
      .map((target) => target?.replace('convergencia.md', 'convergence.md'))
      .slice(1),
  };
}

describe('the README', () => {
  it('shows four questions with their answers, the first one as in GraphiQL', () => {
    expect(EXAMPLES).toHaveLength(4);
    expect(plain(EXAMPLES[0]?.query ?? '')).toBe(plain(FIRST_QUERY));
    expect(EXAMPLES.map(({ answer }) => answer !== undefined)).toEqual([true, false, false, false]);
  });

  it('has the same sections, commands, questions, answers, settings and links in Spanish', () => {
    expect(skeletonOf('README.es.md')).toEqual(skeletonOf('README.md'));
    expect(skeletonOf('README.md').code).toHaveLength(9);
  });

  it('of the seed has the same content in Spanish', () => {
    expect(skeletonOf('seed/README.es.md')).toEqual(skeletonOf('seed/README.md'));
    expect(skeletonOf('seed/README.md')).toMatchObject({ code: [expect.stringContaining('nodes:')], items: 30 });
  });

  it('names every setting with its default, except limits, which are in docs/operations.md', () => {
    const text = readFileSync('README.md', 'utf8');
    expect(text).toContain('`LIMIT_…`');
    for (const [name, value] of Object.entries(readConfig({}))) {
      if (name.startsWith('LIMIT_')) continue;
      const row = text.split('\n').find((line) => line.startsWith('|') && line.includes(`\`${name}\``));
      expect(row).toContain(`\`${value}\``);
    }
  });
});

describe('the feed of the README', () => {
  const [engine] = ENGINES;
  if (!engine) throw new Error('no engine');
  const graph = useFoundingGraph(engine);
  const serve = useServing();

  it.each(['README.md', 'README.es.md'])('in %s is what the service answers', async (document) => {
    const text = readFileSync(document, 'utf8');
    const path = /curl -s 'http:\/\/127\.0\.0\.1:4000(\/feeds\/[^']+)'/.exec(text)?.[1] ?? '';
    const shown = /```csv\n(.*?)```/s.exec(text)?.[1] ?? '';
    const answer = await (await serve(graph())).ask(path);
    expect(answer.text.replaceAll('\r\n', '\n')).toBe(shown);
  });
});

describe.each(ENGINES)('the questions of the README on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await install(graph);
    await loadSeed(graph, 'seed/facts');
  });
  afterAll(() => graph.close());

  it.each(EXAMPLES.map((example) => [plain(example.query).slice(0, 60), example] as const))(
    '%s…',
    async (_name, { query, answer }) => {
      const { data, statements } = await ask(graph, query);
      expect(statements).toHaveLength(1);
      expect(JSON.stringify(data)).toMatch(/[A-Z]{3}/);
      if (answer) expect(abridged(data, answer)).toEqual(answer);
    },
  );
});
