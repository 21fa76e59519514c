import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSeed, readSeed } from '../../seed/load.ts';
import { wordCount } from '../../seed/quote-parts.ts';
import { review, reviewedClaims } from '../../seed/reviewed.ts';
import { install } from '../../src/graph/install.ts';
import { check } from '../../src/graph/maintenance/check.ts';
import type { Graph } from '../../src/graph/port.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { readRows } from '../testkit/use-graph.ts';

const FOLDER = fileURLToPath(new URL('../../seed/facts', import.meta.url));
const facts = readSeed(FOLDER);

describe('the founding facts', () => {
  it('quote at most 30 words at a time', () => {
    for (const { columns } of facts.citations) expect(wordCount(String(columns.quote))).toBeLessThanOrEqual(30);
  });

  it('rest on more than four quoted words each', () => {
    const words = new Map(facts.citations.map(({ id, columns }) => [id, wordCount(String(columns.quote))]));
    const restsOn = (citations: readonly string[]) => citations.reduce((sum, id) => sum + (words.get(id) ?? 0), 0);
    expect(facts.claims.filter(({ citations }) => restsOn(citations) <= 4).map(({ claimId }) => claimId)).toEqual([]);
    for (const { citations } of facts.coverage) expect(citations.length).toBeGreaterThan(0);
  });

  it('name one of their ends in their quotes, or are reviewed exceptions', () => {
    const { reviewed, ...faults } = review(facts, reviewedClaims());
    expect(faults).toEqual({ unlisted: [], problems: [] });
    expect(reviewed.length).toBeGreaterThan(0);
  });

  it('have English names too', () => {
    const named = facts.nodes.filter(({ columns }) => 'nameEs' in columns);
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(({ columns }) => !('nameEn' in columns)).map(({ id }) => id)).toEqual([]);
  });

  it('state for each quoted document, and for no other, what it was read for', () => {
    const documentsOf = (rows: readonly { document: string }[]) =>
      [...new Set(rows.map(({ document }) => document))].sort();
    expect(documentsOf(facts.readings)).toEqual(documentsOf(facts.citations));
    expect(facts.readings.length).toBeGreaterThan(0);
  });

  it('propose leaders from the day of the meeting on', () => {
    const leaders = facts.claims.filter(({ type }) => type === 'LEADS');
    expect(leaders.map(({ status, validFrom }) => [status, validFrom])).toEqual(
      leaders.map(() => ['PROPOSED', '2024-04-05']),
    );
  });
});

describe.each(ONE_OF_EACH)('the founding facts on $name', (engine) => {
  let graph: Graph;

  beforeAll(async () => {
    graph = await engine.open();
    await install(graph);
    await loadSeed(graph, FOLDER);
    return () => graph.close();
  });

  it('contain every claim once, and its candidates of cooperations', async () => {
    const [row] = await readRows(graph, 'MATCH (c:Claim) RETURN count(c) AS claims');
    expect(row).toEqual({ claims: facts.claims.length });
    expect((await check(graph)).problems).toEqual([]);
  });

  it('name no leader of the energy axis, and the document that was searched for one', async () => {
    const none = 'MATCH (x:Axis) WHERE NOT EXISTS { (x)<-[:LEADS]-() } RETURN x.slug AS axis';
    const said =
      "MATCH (:Axis {slug: 'energia'})<-[:SUBJECT]-(c:Coverage {relation: 'LEADS'}) RETURN c.result AS result";
    expect(await readRows(graph, none)).toEqual([{ axis: 'energia' }]);
    expect(await readRows(graph, said)).toEqual([{ result: 'NOT_FOUND' }]);
  });

  it('connect FAO and INTERCOM by exactly two paths of three claims', async () => {
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
