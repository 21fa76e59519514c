import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSeed } from '../../seed/load.ts';
import { install } from '../../src/graph/install.ts';
import { check } from '../../src/graph/maintenance/check.ts';
import { dump } from '../../src/graph/maintenance/dump.ts';
import { load } from '../../src/graph/maintenance/load.ts';
import { openGraph } from '../../src/graph/open.ts';
import type { Graph } from '../../src/graph/port.ts';
import { SMALL } from '../seed/small-seed.ts';
import { ONE_OF_EACH, temporaryFolder } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';

const COMPOSED = 'Región Ñandú';
const DECOMPOSED = COMPOSED.normalize('NFD');
const ESCAPED = 'Regio\\u0301n N\\u0303andu\\u0301';
const BRACED = 'Regio\\u{301}n N\\u{303}andu\\u{301}';

async function* linesOf(text: string) {
  yield Buffer.from(text);
}

describe.each(ONE_OF_EACH)('texts on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await install(graph);
    const folder = temporaryFolder();
    const axis = `{ es: ${DECOMPOSED}, pt: "${ESCAPED}" }\n      aliases: ["${DECOMPOSED}"]`;
    writeFileSync(join(folder, 'a.yaml'), SMALL.replace('{ es: energía }', axis));
    await loadSeed(graph, folder);
  });
  afterAll(() => graph?.close());

  const slugs = async (query: string, variables = {}) => {
    const { data } = await ask(graph, query, { variables });
    return data.axes.nodes.map(({ slug }: { slug: string }) => slug);
  };

  it('from a seed are stored in NFC', async () => {
    const { data } = await ask(
      graph,
      '{ axis(slug: "energia") { aliases es: name(lang: [ES]) { text } pt: name(lang: [PT]) { text } } }',
    );
    expect(data.axis).toEqual({ aliases: [COMPOSED], es: { text: COMPOSED }, pt: { text: COMPOSED } });
    expect((await check(graph)).problems).toEqual([]);
    expect(await loadSeedAgain()).toMatchObject({ claims: 0, skipped: [] });
  });

  async function loadSeedAgain() {
    const folder = temporaryFolder();
    const axis = `{ es: ${COMPOSED}, pt: ${COMPOSED} }\n      aliases: [${DECOMPOSED}]`;
    writeFileSync(join(folder, 'a.yaml'), SMALL.replace('{ es: energía }', axis));
    return loadSeed(graph, folder);
  }

  it.each([COMPOSED, DECOMPOSED, ESCAPED, BRACED])('are found by the literal "%s", composed or not', async (text) => {
    for (const where of [
      `{ name: { eq: "${text}" } }`,
      `{ name: { in: ["${text}"] } }`,
      `{ aliases: { has: "${text}" } }`,
      `{ and: [{ not: { name: { ne: "${text}", lang: ES } } }] }`,
    ])
      expect(await slugs(`{ axes(where: ${where}) { nodes { slug } } }`), where).toEqual(['energia']);
  });

  it.each([COMPOSED, DECOMPOSED])('are found by the variable "%s", in any argument', async (text) => {
    const asked = [
      ['query Q($v: String) { axes(where: { name: { eq: $v } }) { nodes { slug } } }', text],
      ['query Q($v: TextListFilter) { axes(where: { aliases: $v }) { nodes { slug } } }', { has: text }],
      ['query Q($v: AxisWhere) { axes(where: $v) { nodes { slug } } }', { or: [{ name: { in: ['x', text] } }] }],
    ] as const;
    for (const [query, v] of asked) expect(await slugs(query, { v })).toEqual(['energia']);
    const byDefault = `query Q($v: String = "${text}") { axes(where: { name: { startsWith: $v } }) { nodes { slug } } }`;
    expect(await slugs(byDefault)).toEqual(['energia']);
  });

  it('used as ids and slugs in requests are normalized too', async () => {
    // No id has an accent, so a slug with one finds nothing, composed or not.
    for (const slug of ['energía', 'energía'.normalize('NFD')]) {
      const query = 'query Q($id: ID!, $slug: String!) { node(id: $id) { id } axis(slug: $slug) { id } }';
      const { data } = await ask(graph, query, { variables: { id: `Axis:${slug}`, slug } });
      expect(data).toEqual({ node: null, axis: null });
    }
  });

  it('from a dump are stored in NFC, however the dump encodes them', async () => {
    const text = await graph.snapshot(async (read) => {
      const pieces: string[] = [];
      for await (const piece of dump(graph, read, '1.2.3')) pieces.push(piece);
      return pieces.join('');
    });
    const other = await openGraph({ url: 'memory:' });
    try {
      const foreign = text.replaceAll(COMPOSED, DECOMPOSED).replaceAll('ñ', 'n\\u0303');
      expect(foreign).not.toBe(text);
      await load(other, () => linesOf(foreign));
      expect((await check(other)).problems).toEqual([]);
      const { data } = await ask(other, `{ axes(where: { name: { eq: "${COMPOSED}" } }) { nodes { slug } } }`);
      expect(data.axes.nodes).toEqual([{ slug: 'energia' }]);
    } finally {
      await other.close();
    }
  });
});
