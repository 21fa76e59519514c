import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { GraphUnavailable, LimitExceeded } from '../../src/graph/errors.ts';
import type { Graph, GraphValue } from '../../src/graph/port.ts';
import { useFoundingGraph } from '../competency/founding-graph.ts';
import { smallGraph } from '../select/fixture.ts';
import { ENGINES, ONE_OF_EACH } from '../testkit/engines.ts';
import { type Answer, type Options, service } from '../testkit/execute.ts';
import { randomOperation } from '../testkit/random-operation.ts';
import { readThrough } from '../testkit/read-through.ts';
import { useGraph, writeRows } from '../testkit/use-graph.ts';

const AXIS = 'query Q($slug: String!) { axis(slug: $slug) { slug position } }';
const SLUGS = ['frontera', 'energia', 'none'];
/** With a list of its own, with a total, with conditions, with two roots, and without ids. */
const QUERIES = [
  AXIS,
  'query Q($slug: String!) { axis(slug: $slug) { id } other: axis(slug: "energia") { id name { text } } }',
  'query Q($slug: String!) { axis(slug: $slug) { initiatives(first: 2) { totalCount edges { status node { slug } } } } }',
  'query Q($slug: String!) { axis(slug: $slug) { initiatives(where: { slug: { ne: $slug } }) { nodes { slug } } } }',
  'query Q($slug: String!, $after: String) { axis(slug: $slug) { initiatives(first: 1, after: $after) { nodes { slug } } } }',
  'query Q { axes(orderBy: [{ field: SLUG, direction: DESC }]) { nodes { slug } } }',
];
const VIEWS = ['', '?status=PROPOSED', '?asOf=2020-01-01', '?recordedAt=2020-01-01T00:00:00Z', '?minSources=1'];

const shown = ({ data, errors, extensions }: Answer) => ({ data, errors, view: extensions?.view });

const idsIn = (parameters: { readonly [name: string]: GraphValue } | undefined) =>
  Array.isArray(parameters?.ids) ? parameters.ids.map(String) : [];

/** A graph that notes the ids of each statement it is asked. */
function noting(graph: Graph) {
  const asked: (readonly string[])[] = [];
  const noted = readThrough(graph, (statement, parameters, deadline) => {
    asked.push(idsIn(parameters));
    return graph.read(statement, parameters, deadline);
  });
  return { asked, graph: noted };
}

/** Nothing takes too long, unless the test says so: Neo4j may take a while over a new text. */
const withoutTime = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

const axisOf = (slug: string): Options => ({ variables: { slug } });

afterEach(() => void vi.useRealTimers());

describe.each(ONE_OF_EACH)('simultaneous requests on $name', (engine) => {
  const graph = useGraph(engine);

  it('get the same answers as when they come alone', async () => {
    await smallGraph(graph());
    const { asked, graph: noted } = noting(graph());
    const ask = service(noted);
    const one = fc.record({
      query: fc.constantFrom(...QUERIES),
      slug: fc.constantFrom(...SLUGS),
      parameters: fc.constantFrom(...VIEWS),
    });
    const holds = fc.asyncProperty(fc.array(one, { minLength: 2, maxLength: 12 }), async (requests) => {
      const answers = requests.map(({ query, slug, parameters }) => ({ query, variables: { slug }, parameters }));
      asked.length = 0;
      const alone: unknown[] = [];
      for (const { query, ...options } of answers) alone.push(shown(await ask(query, options)));
      const statements = asked.length;
      const together = await Promise.all(answers.map(({ query, ...options }) => ask(query, options)));
      expect(together.map(shown)).toEqual(alone);
      expect(asked.length - statements).toBeLessThanOrEqual(statements);
    });
    await fc.assert(holds, { numRuns: engine.kind === 'neo4j' ? 12 : 40, seed: 10 });
  });

  it('share a statement if they differ only in ids, up to a hundred rows', async () => {
    await smallGraph(graph());
    withoutTime();
    const { asked, graph: noted } = noting(graph());
    const ask = service(noted);
    await Promise.all([...SLUGS, 'frontera'].map((slug) => ask(AXIS, axisOf(slug))));
    expect(asked).toEqual([SLUGS.map((slug) => `Axis:${slug}`)]);
    asked.length = 0;
    await Promise.all(
      SLUGS.map((slug) => ask(`${AXIS} # others`, { ...axisOf(slug), parameters: '?status=PROPOSED' })),
    );
    expect(asked).toEqual([SLUGS.map((slug) => `Axis:${slug}`)]);
    asked.length = 0;
    await Promise.all(Array.from({ length: 150 }, (_, number) => ask(AXIS, axisOf(`axis-${number}`))));
    expect(asked.map(({ length }) => length)).toEqual([100, 50]);
    asked.length = 0;
    const list = 'query Q($slug: String!) { axis(slug: $slug) { initiatives(first: 45) { nodes { slug } } } }';
    await Promise.all(SLUGS.map((slug) => ask(list, axisOf(slug))));
    expect(asked.map(({ length }) => length)).toEqual([2, 1]);
    asked.length = 0;
    await Promise.all(SLUGS.map(() => ask('{ axes { totalCount } }')));
    expect(asked).toHaveLength(1);
  });

  it('see everything written before they began, even while a shared statement runs', async () => {
    await smallGraph(graph());
    const ask = service(graph());
    const others: Promise<Answer>[] = [];
    for (let position = 1; position <= 30; position += 1) {
      for (const slug of SLUGS) others.push(ask(AXIS, axisOf(slug)));
      const written = writeRows(graph(), "MATCH (axis:Axis {slug: 'frontera'}) SET axis.position = $position", {
        position,
      });
      for (const slug of SLUGS) others.push(ask(AXIS, axisOf(slug)));
      await written;
      const { data } = await ask(AXIS, axisOf('frontera'));
      expect(data).toEqual({ axis: { slug: 'frontera', position } });
    }
    for (const { errors } of await Promise.all(others)) expect(errors).toEqual([]);
  });

  it('do not share a statement if an explanation is requested', async () => {
    await smallGraph(graph());
    const ask = service(graph(), { explain: true });
    const answers = await Promise.all(
      SLUGS.map((slug) => ask(AXIS, { ...axisOf(slug), headers: { 'x-explain': '1' } })),
    );
    for (const [place, { extensions }] of answers.entries())
      expect(extensions.explain).toEqual([
        expect.objectContaining({
          parameters: { ids: [`Axis:${SLUGS[place]}`] },
          rows: SLUGS[place] === 'none' ? 0 : 1,
        }),
      ]);
  });
});

describe.each(ONE_OF_EACH)('a shared statement that does not answer on $name', (engine) => {
  const graph = useGraph(engine);

  it('is replaced by one statement for each request, and sharing pauses for some time', async () => {
    await smallGraph(graph());
    withoutTime();
    const asked: (readonly string[])[] = [];
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const slow = readThrough(graph(), async (statement, parameters, deadline) => {
      asked.push(idsIn(parameters));
      if (idsIn(parameters).includes('Axis:energia')) await held;
      return graph().read(statement, parameters, deadline);
    });
    const ask = service(slow);
    const answers = ['energia', 'frontera'].map((slug) => ask(AXIS, axisOf(slug)));
    while (asked.length === 0) await nextTurn();
    vi.advanceTimersByTime(1_100);
    expect((await answers[1])?.data).toEqual({ axis: { slug: 'frontera', position: null } });
    expect(asked).toEqual([['Axis:energia', 'Axis:frontera'], ['Axis:energia'], ['Axis:frontera']]);
    letGo();
    expect((await answers[0])?.data).toEqual({ axis: { slug: 'energia', position: null } });
    asked.length = 0;
    await Promise.all(SLUGS.map((slug) => ask(AXIS, axisOf(slug))));
    expect(asked).toHaveLength(3);
    vi.advanceTimersByTime(11_000);
    asked.length = 0;
    await Promise.all(SLUGS.map((slug) => ask(AXIS, axisOf(slug))));
    expect(asked).toHaveLength(1);
  });

  it('fails only the requests that fail alone, unless the graph is unavailable', async () => {
    await smallGraph(graph());
    let asked = 0;
    const failing = (fault: Error) =>
      service(
        readThrough(graph(), async (statement, parameters, deadline) => {
          asked += 1;
          if (idsIn(parameters).includes('Axis:energia')) throw fault;
          return graph().read(statement, parameters, deadline);
        }),
      );
    const codesOf = async (ask: ReturnType<typeof service>) => {
      const answers = await Promise.all(SLUGS.map((slug) => ask(AXIS, axisOf(slug))));
      return answers.map(({ errors }) => errors.map(({ extensions }) => extensions?.code).join());
    };
    expect(await codesOf(failing(new LimitExceeded('too much')))).toEqual(['', 'LIMIT_EXCEEDED', '']);
    expect(asked).toBe(4);
    asked = 0;
    const unavailable = Array(3).fill('GRAPH_UNAVAILABLE');
    expect(await codesOf(failing(new GraphUnavailable('gone')))).toEqual(unavailable);
    expect(asked).toBe(1);
  });
});

describe.each(ENGINES.filter(({ kind }) => kind === 'grafeo'))('simultaneous random operations on $name', (engine) => {
  const graph = useFoundingGraph(engine);
  const below = (bound: number) => fc.noBias(fc.nat(bound - 1));

  it('get the same answers as when they come alone', async () => {
    const ask = service(graph());
    const holds = fc.asyncProperty(fc.gen(), async (generate) => {
      const operations = [1, 2, 3].map(() => randomOperation((bound) => generate(below, bound)));
      const asked = operations.flatMap(({ query, variables }) => variables.map((values) => [query, values] as const));
      const alone: unknown[] = [];
      for (const [query, variables] of asked) alone.push(shown(await ask(query, { variables })));
      const together = await Promise.all([...asked, ...asked].map(([query, variables]) => ask(query, { variables })));
      expect(together.map(shown)).toEqual([...alone, ...alone]);
    });
    await fc.assert(holds, { numRuns: 40, seed: 2024, interruptAfterTimeLimit: 200_000, markInterruptAsFailure: true });
  });
});
