import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSeed, readSeed } from '../../seed/load.ts';
import { plainText, verify } from '../../seed/quotes.ts';
import { install } from '../../src/graph/install.ts';
import { check } from '../../src/graph/maintenance/check.ts';
import type { Graph } from '../../src/graph/port.ts';
import { ENGINES } from '../testkit/engines.ts';
import { readRows } from '../testkit/use-graph.ts';

const FOLDER = fileURLToPath(new URL('../../seed/facts', import.meta.url));
const facts = readSeed(FOLDER);

describe('the founding facts', () => {
  it('quote at most 30 words at a time', () => {
    for (const { columns } of facts.citations) expect(String(columns.quote).split(' ').length).toBeLessThanOrEqual(30);
  });

  it('each rest on a quote', () => {
    for (const { citations } of [...facts.claims, ...facts.coverage]) expect(citations.length).toBeGreaterThan(0);
  });

  it('name everything in English too', () => {
    const named = facts.nodes.filter(({ columns }) => 'nameEs' in columns);
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(({ columns }) => !('nameEn' in columns)).map(({ id }) => id)).toEqual([]);
  });

  it('say of each document that is quoted, and of no other, what it was read for', () => {
    const read = facts.nodes.filter(({ columns }) => 'scopeEs' in columns).map(({ id }) => id);
    expect(read).toEqual([...new Set(facts.citations.map(({ document }) => document))]);
  });

  it('propose leaders, from the day of the meeting on', () => {
    const leaders = facts.claims.filter(({ type }) => type === 'LEADS');
    expect(leaders.map(({ status, validFrom }) => [status, validFrom])).toEqual(
      leaders.map(() => ['PROPOSED', '2024-04-05']),
    );
  });
});

describe('the check of quotes', () => {
  const text = plainText(
    '# Título\n\n**La CAN** firmó la *Declaración*<sup>1</sup>, y\n\nla [ALADI](#) también.\n\n---\n',
  );
  const citation = (quote: string) => facts.citations.slice(0, 1).map((row) => ({ ...row, columns: { quote } }));

  it('reads through Markdown, notes and line ends', () => {
    expect(text).toBe('Título La CAN firmó la Declaración, y la ALADI también.');
    expect(verify(citation('la Declaración, y la ALADI'), text)).toMatchObject({ quotes: 1, found: 1, faults: [] });
  });

  it('names a quote that is not in the document', () => {
    const { found, faults } = verify(citation('la OTCA también'), text);
    const what = expect.stringContaining('is not in the document: "la OTCA también"');
    expect([found, faults]).toEqual([0, [{ citation: facts.citations[0]?.id, text: what }]]);
  });

  it('names a quote that is out of order, and counts the share once', () => {
    const { faults, share } = verify([...citation('ALADI'), ...citation('La CAN'), ...citation('La CAN')], text);
    expect(faults).toHaveLength(1);
    expect(share).toBeCloseTo(11 / text.length);
  });
});

describe.each(ENGINES)('the founding facts on $name', (engine) => {
  let graph: Graph;

  beforeAll(async () => {
    graph = await engine.open();
    await install(graph);
    await loadSeed(graph, FOLDER);
    return () => graph.close();
  });

  it('have every claim once, with its pairs', async () => {
    const [row] = await readRows(graph, 'MATCH (c:Claim) RETURN count(c) AS claims');
    expect(row).toEqual({ claims: facts.claims.length });
    expect((await check(graph)).problems).toEqual([]);
  });

  it('name no one to lead energy, and say where that was looked for', async () => {
    const none = 'MATCH (x:Axis) WHERE NOT EXISTS { (x)<-[:LEADS]-() } RETURN x.slug AS axis';
    const said = "MATCH (:Axis {slug: 'energia'})<-[:SUBJECT]-(c:Coverage) RETURN c.result AS result";
    expect(await readRows(graph, none)).toEqual([{ axis: 'energia' }]);
    expect(await readRows(graph, said)).toEqual([{ result: 'NOT_FOUND' }]);
  });

  it('join FAO and INTERCOM in three steps by exactly two ways', async () => {
    const ways =
      "MATCH p = (:Actor {slug: 'fao'})-[*1..3]-(:Initiative {slug: 'intercom'}) " +
      'WHERE all(r IN relationships(p) WHERE r.claimId IS NOT NULL) RETURN [n IN nodes(p) | n.id] AS ids';
    const through = (await readRows(graph, ways)).map(({ ids }) => (Array.isArray(ids) ? ids.slice(1, 3) : []));
    const centre = 'Initiative:centro-regional-de-inteligencia-fitosanitaria';
    expect(through).toHaveLength(2);
    expect(through).toContainEqual([centre, 'Actor:can']);
    expect(through).toContainEqual([centre, 'Axis:cooperacion-transfronteriza']);
  });
});
