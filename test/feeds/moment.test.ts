import { describe, expect, it } from 'vitest';
import { install } from '../../src/graph/install.ts';
import type { Graph, Reads } from '../../src/graph/port.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { readThrough } from '../testkit/read-through.ts';
import { useGraph, writeRows } from '../testkit/use-graph.ts';
import { type World, world } from '../testkit/world.ts';
import { jsonRows, type Row } from './reading.ts';
import { useServing } from './serving.ts';

const INITIATIVES = 230;
const numbered = (number: number) => `i-${String(number).padStart(4, '0')}`;

/** Initiatives of CAN, every second one on an axis. */
function initiatives(): World {
  const made = world().node('Organism', 'can').node('Axis', 'energia', { position: 1 });
  for (let number = 0; number < INITIATIVES; number += 2) {
    made.node('Initiative', numbered(number)).claim('Actor:can', 'COOPERATES_IN', `Initiative:${numbered(number)}`);
    if (number % 4 === 0) made.claim(`Initiative:${numbered(number)}`, 'ADDRESSES', 'Axis:energia');
  }
  return made;
}

/** A graph whose reads of a snapshot wait for something at the given one. */
function interrupted(graph: Graph, name: string, at: number, interrupt: () => Promise<unknown>): Graph {
  let count = 0;
  return {
    ...readThrough(graph, (...asked) => graph.read(...asked)),
    snapshot: (work, deadline) =>
      graph.snapshot((read) => {
        const reads: Reads = async (statement, parameters) => {
          if (statement.name.includes(name) && ++count === at) await interrupt();
          return read(statement, parameters);
        };
        return work(reads);
      }, deadline),
  };
}

/** The names of statements of pages, as `select` gives them. */
const PAGES = { initiatives: 'initiatives', claims: 'claims' } as const;

const ids = (rows: readonly Row[], column: string) => rows.map((row) => row[column]);

describe.each(ONE_OF_EACH)('a feed of one moment on $name', (engine) => {
  const graph = useGraph(engine);
  const serve = useServing();

  it('neither repeats nor skips a row where something is written meanwhile', async () => {
    await install(graph());
    await initiatives().writeTo(graph());
    const { ask } = await serve(graph());
    const before = jsonRows(await ask('/feeds/claims.json'));
    let written = false;
    const write = async () => {
      const more = world().node('Organism', 'can').node('Axis', 'energia', { position: 1 });
      for (let number = 1; number < INITIATIVES; number += 2)
        more
          .node('Initiative', numbered(number))
          .claim('Actor:can', 'COOPERATES_IN', `Initiative:${numbered(number)}`, {
            recordedAt: new Date(Date.now() + 1).toISOString(),
          });
      await more.writeTo(graph());
      written = true;
    };
    const { ask: slowly } = await serve(interrupted(graph(), PAGES.claims, 2, write));
    const meanwhile = jsonRows(await slowly('/feeds/claims.json'));
    expect(written).toBe(true);
    expect(meanwhile).toEqual(before);
    expect(jsonRows(await ask('/feeds/claims.json')).length).toBeGreaterThan(before.length);
  });

  it('keeps each node in its place, where names change and nodes are added', async () => {
    await install(graph());
    await initiatives().writeTo(graph());
    const before = ids(jsonRows(await (await serve(graph())).ask('/feeds/initiatives.json')), 'id');
    const write = async () => {
      await writeRows(graph(), "MATCH (n:Initiative) SET n.nameEs = 'z' + n.slug, n.nameEsOrder = 'z' + n.slug");
      await world().node('Initiative', 'i-0001').node('Initiative', 'i-0229').writeTo(graph());
    };
    const { ask } = await serve(interrupted(graph(), PAGES.initiatives, 2, write));
    const meanwhile = ids(jsonRows(await ask('/feeds/initiatives.json')), 'id');
    expect(meanwhile.filter((id) => before.includes(id))).toEqual(before);
    // Grafeo reads a snapshot. Neo4j has none, and nodes have no versions: one that is added behind the page is seen.
    const added = meanwhile.filter((id) => !before.includes(id));
    expect(added).toEqual(engine.kind === 'grafeo' ? [] : ['Initiative:i-0229']);
  });

  it('shows claims as they were recorded at a moment', async () => {
    await install(graph());
    await initiatives().writeTo(graph());
    const { ask } = await serve(graph());
    expect(jsonRows(await ask('/feeds/claims.json?recordedAt=2024-04-09T00:00:00Z'))).toEqual([]);
    expect(jsonRows(await ask('/feeds/claims.json?recordedAt=2024-04-11T00:00:00Z')).length).toBe(173);
  });

  it('shows nothing unpublished', async () => {
    await install(graph());
    const secret = { published: false, columns: { author: 'ana', note: 'secreto' } };
    await world()
      .node('Organism', 'can')
      .node('Axis', 'energia', { position: 1 })
      .node('Initiative', 'uno')
      .node('Event', 'reunion')
      .node('Commitment', 'nota', { contentEs: 'nota' })
      .claim('Actor:can', 'LEADS', 'Axis:energia', secret)
      .claim('Actor:can', 'COOPERATES_IN', 'Initiative:uno', secret)
      .claim('Initiative:uno', 'ADDRESSES', 'Axis:energia', secret)
      .claim('Event:reunion', 'ADDRESSES', 'Axis:energia', secret)
      .claim('Actor:can', 'COMMITS_TO', 'Commitment:nota', secret)
      .writeTo(graph());
    const { ask } = await serve(graph());
    for (const name of ['claims', 'leadership', 'cooperations', 'matrix-organism-axis', 'network-edges'])
      expect([name, (await ask(`/feeds/${name}.json?status=CONFIRMED,PROPOSED,DISPUTED,WITHDRAWN`)).text]).toEqual([
        name,
        '[]\n',
      ]);
    for (const name of ['initiatives', 'events', 'commitments'])
      for (const row of jsonRows(await ask(`/feeds/${name}.json`)))
        expect([row.axis_ids ?? null, row.actor_ids ?? null]).toEqual([null, null]);
  });
});
