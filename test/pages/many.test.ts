import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { install } from '../../src/graph/install.ts';
import { ENGINES } from '../testkit/engines.ts';
import { useGraph } from '../testkit/use-graph.ts';
import { world } from '../testkit/world.ts';
import { attributesIn, usePages } from './serving.ts';

const [EMBEDDED] = ENGINES;
if (!EMBEDDED) throw new Error('There is no embedded engine.');

const MANY = 5000;
/** As many as one transaction writes. */
const EACH = 1000;

describe('pages of graphs of other sizes', () => {
  const graph = useGraph(EMBEDDED);
  const show = usePages(graph);

  it('of a graph with nothing in it say so', async () => {
    await install(graph());
    for (const path of ['/', '/initiatives', '/claims', '/search?q=x']) expect((await show(path)).status).toBe(200);
    expect((await show('/')).text).toContain('Este grafo no tiene ejes todavía.');
    expect((await show('/axes/energia')).status).toBe(404);
  });

  it('of an axis with thousands of initiatives show some, how many there are, and the way to all', {
    timeout: 60_000,
  }, async () => {
    await install(graph());
    for (let from = 0; from < MANY; from += EACH) {
      const facts = world().node('Axis', 'energia');
      for (let place = from; place < from + EACH; place += 1)
        facts.node('Initiative', `i-${place}`).claim(`Initiative:i-${place}`, 'ADDRESSES', 'Axis:energia');
      await facts.writeTo(graph());
    }
    for (const path of ['/', '/axes/energia', '/initiatives', '/claims?object=Axis:energia']) {
      const { status, body, statements } = await show(path);
      expect([path, status, statements.length <= 3, gzipSync(body).length < 30_000]).toEqual([path, 200, true, true]);
    }
    const { text } = await show('/axes/energia');
    expect(text).toContain(`Todo, como lista (${MANY})</a>`);
    const all = attributesIn(text, 'href').find((link) => link.startsWith('/claims?type=ADDRESSES'));
    expect(all).toBe('/claims?type=ADDRESSES&object=Axis:energia&subjectKind=INITIATIVE&lang=es');
    const first = await show(all ?? '');
    expect(first.text).toContain(`En total: ${MANY}.`);
    const next = attributesIn(first.text, 'href').find((link) => link.includes('after='));
    const second = await show(next ?? '');
    expect(second.status).toBe(200);
    expect(second.text.match(/class="fact/g)?.length).toBe(50);
  });
});
