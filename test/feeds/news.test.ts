import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { retractClaims } from '../../src/graph/cypher/retract-claims.ts';
import { install } from '../../src/graph/install.ts';
import type { Graph } from '../../src/graph/port.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { world } from '../testkit/world.ts';
import { useServing } from './serving.ts';

const DAYS = [1, 2, 3, 4, 5].map((day) => `2026-01-0${day}T00:00:00.000Z`);
const [FIRST = '', SECOND = '', THIRD = '', FOURTH = '', FIFTH = ''] = DAYS;
const LEADS = { claimId: 'leads', citations: ['Citation:nota'] };
const OTHERS = 12;

/** Writes what is known of three organisms and an axis at a time. */
async function know(graph: Graph, recordedAt: string, claims: readonly (readonly [id: string, more: object])[]) {
  const known = world()
    .node('Organism', 'can', { acronym: 'CAN' })
    .node('Organism', 'sela')
    .node('Axis', 'energia', { nameEs: 'energía <sostenible> & más' })
    .quote('nota', 'informe', 'la CAN asumió «energía» <![CDATA[y]]>');
  for (const [claimId, more] of claims)
    known.claim('Actor:can', 'LEADS', 'Axis:energia', { ...LEADS, claimId, recordedAt, ...more });
  await known.writeTo(graph);
}

const retract = (graph: Graph, claimId: string, recordedAt: string, version: number, at: string) =>
  graph.write((transaction) =>
    retractClaims(
      transaction,
      [
        {
          ...{ type: 'LEADS', from: 'Actor:can', to: 'Axis:energia' },
          ...{ claimId, versionId: `${claimId}@${version}`, recordedAt },
        },
      ],
      at,
    ),
  );

describe.each(ONE_OF_EACH)('news of claims on $name', (engine) => {
  let graph: Graph;
  const serve = useServing();
  beforeAll(async () => {
    graph = await engine.open();
    await install(graph);
    await know(graph, FIRST, [
      ['leads', { status: 'PROPOSED' }],
      ['hidden', { published: false, author: 'ana' }],
      ['withdrawn', {}],
      ...Array.from({ length: OTHERS }, (_, place) => [`other-${String(place).padStart(2, '0')}`, {}] as const),
    ]);
    await know(graph, SECOND, [
      ['leads', { status: 'CONFIRMED' }],
      ['withdrawn', { status: 'WITHDRAWN' }],
    ]);
    await know(graph, THIRD, [['leads', { status: 'CONFIRMED', note: 'otra' }]]);
    await retract(graph, 'leads', THIRD, 3, FOURTH);
    await know(graph, FIFTH, [['leads', { status: 'PROPOSED' }]]);
  });
  afterAll(() => graph?.close());

  /** What the entries say: their ids, what happened, and when. */
  const news = async (parameters: string) => {
    const { ask: get } = await serve(graph);
    const { status, text, headers } = await get(`/feeds/news.atom?${parameters}`);
    expect([status, headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    const entries = text.split('<entry>').slice(1);
    const in1 = (entry: string, pattern: RegExp) => pattern.exec(entry)?.[1] ?? '';
    return {
      text,
      entries: entries.map((entry) => [
        in1(entry, /<id>tag:convergencia,2024:news\/(.*)<\/id>/),
        in1(entry, /<category term="(\w+)" label/),
        in1(entry, /<updated>(.*)<\/updated>/),
      ]),
    };
  };
  const of = (entries: readonly (readonly string[])[], claim: string) =>
    entries.filter(([id = '']) => id.startsWith(`${claim}%40`));

  it('tell when each was recorded, confirmed, changed and retracted, once and in full', async () => {
    const { entries, text } = await news('lang=es');
    expect(of(entries, 'leads')).toEqual([
      ['leads%401/began', 'RECORDED', FIRST],
      ['leads%402/began', 'CONFIRMED', SECOND],
      ['leads%403/began', 'CHANGED', THIRD],
      ['leads%403/ended', 'RETRACTED', FOURTH],
      ['leads%404/began', 'RECORDED', FIFTH],
    ]);
    expect(of(entries, 'withdrawn')).toEqual([
      ['withdrawn%401/began', 'RECORDED', FIRST],
      ['withdrawn%401/ended', 'RETRACTED', SECOND],
    ]);
    expect(entries).toHaveLength(5 + 2 + OTHERS);
    expect(new Set(entries.map(([id]) => id)).size).toBe(entries.length);
    expect(text).toContain('la CAN asumió «energía»');
    expect(text).not.toContain('hidden');
  });

  it('obey the view, and say nothing of what came after its moment', async () => {
    const then = await news(`recordedAt=${SECOND}`);
    expect(of(then.entries, 'leads')).toEqual([
      ['leads%401/began', 'RECORDED', FIRST],
      ['leads%402/began', 'CONFIRMED', SECOND],
    ]);
    const confirmed = await news('status=CONFIRMED');
    expect(of(confirmed.entries, 'leads').map(([, happening]) => happening)).toEqual([
      'RECORDED',
      'CHANGED',
      'RETRACTED',
    ]);
    expect(of((await news('status=WITHDRAWN')).entries, 'withdrawn')).toEqual([
      ['withdrawn%402/began', 'RECORDED', SECOND],
    ]);
  });

  it('are narrowed by axis, actor and time', async () => {
    const all = await news('');
    const late = await news(`axis=energia&actor=can&since=${FOURTH}`);
    expect(late.entries).toEqual(of(all.entries, 'leads').slice(-2));
    // Each set of parameters is a statement of its own, which Neo4j plans for long.
    if (engine.kind === 'neo4j') return;
    expect((await news('axis=energia')).entries).toEqual(all.entries);
    expect((await news('actor=sela')).entries).toEqual([]);
    const some = await news(`since=${SECOND}`);
    expect(some.entries).toEqual(all.entries.filter(([, , at = '']) => at >= SECOND));
  });

  it('are pages of one list, however they are walked', async () => {
    const pageOf = async (place: string) => {
      const fields = 'nodes { versionId } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
      const { data, statements } = await ask(graph, `{ claimVersions(${place}) { ${fields} totalCount } }`);
      expect(statements).toHaveLength(1);
      return data.claimVersions;
    };
    const ids = ({ nodes }: { nodes: readonly { versionId: string }[] }) => nodes.map(({ versionId }) => versionId);
    const whole = await pageOf('first: 100');
    expect(whole.totalCount).toBe(ids(whole).length);
    for (const size of engine.kind === 'neo4j' ? [2] : [1, 2, 3, 7]) {
      const [there, back]: [string[], string[]] = [[], []];
      for (
        let page = await pageOf(`first: ${size}`);
        ;
        page = await pageOf(`first: ${size}, after: "${page.pageInfo.endCursor}"`)
      ) {
        there.push(...ids(page));
        if (!page.pageInfo.hasNextPage) break;
      }
      for (
        let page = await pageOf(`last: ${size}`);
        ;
        page = await pageOf(`last: ${size}, before: "${page.pageInfo.startCursor}"`)
      ) {
        back.unshift(...ids(page));
        if (!page.pageInfo.hasPreviousPage) break;
      }
      expect([there, back]).toEqual([ids(whole), ids(whole)]);
    }
  });
});
