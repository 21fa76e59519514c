import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rebuildPairs } from '../../src/graph/cypher/pairs.ts';
import { install } from '../../src/graph/install.ts';
import { check } from '../../src/graph/maintenance/check.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { askOne, readRows, useGraph, writeRows } from '../testkit/use-graph.ts';
import { loadText, SMALL, smallWith } from './small-seed.ts';

const NODES = 'MATCH (n) RETURN count(n) AS count';
const RELATIONS = 'MATCH ()-[k]->() RETURN count(k) AS count';
const LEADS =
  'MATCH ()-[k:LEADS]->() RETURN k.versionId AS id, k.status AS status, k.recordedAt AS at, k.retractedAt AS to ORDER BY id';
const PAIRS = 'MATCH ()-[k:COOPERATES_ON]->() RETURN k.from AS from, k.to AS to ORDER BY from';
const FORGET = "MATCH (s:SchemaVersion {name: 'seed'}) SET s.hash = 'another'";

const NOTHING = { unchanged: false, claims: 0, retracted: 0, skipped: [] };

const LATER = '2026-02-01T00:00:00.000Z';
const changed = (passage: string, replacement: string) =>
  smallWith(passage, replacement).replace('2026-01-01T00:00:00.000Z', LATER);

describe.each(ONE_OF_EACH)('the seed on $name', (engine) => {
  const graph = useGraph(engine);
  const counts = async () => [await askOne(graph(), NODES), await askOne(graph(), RELATIONS)];

  beforeAll(() => install(graph()));
  beforeEach(() => loadText(graph(), SMALL));

  it('stores nodes with their columns and labels', async () => {
    expect(
      await readRows(
        graph(),
        'MATCH (n:Entity:Event {id: $id}) RETURN n.slug AS slug, n.nameEs AS name, n.dateTo AS to, n.datePrecision AS precision',
        { id: 'Event:taller' },
      ),
    ).toEqual([{ slug: 'taller', name: 'Taller', to: '2024-05-31', precision: 'MONTH' }]);
  });

  it('stores each claim with its evidence', async () => {
    const text =
      'MATCH (c:Claim {claimId: $id})-[:CITES]->(q:Citation)-[:QUOTES]->(d:Document) MATCH (q)-[:SAID_BY]->(by) ' +
      'RETURN c.from AS from, c.to AS to, c.type AS type, q.position AS position, d.slug AS document, by.id AS by';
    expect(await readRows(graph(), text, { id: 'can-leads-energia' })).toEqual([
      { from: 'Actor:can', to: 'Axis:energia', type: 'LEADS', position: 1, document: 'informe', by: 'Actor:can' },
    ]);
  });

  it('stores the coverage of lists', async () => {
    const text =
      'MATCH (c:Coverage)-[:SUBJECT]->(s) MATCH (c)-[:CITES]->(q) RETURN c.result AS result, s.id AS subject';
    expect(await readRows(graph(), text)).toEqual([{ result: 'OPEN', subject: 'Event:taller' }]);
  });

  const wrongPairs = async () => (await check(graph())).problems.filter((line) => line.includes('COOPERATES_ON'));

  it('stores a candidate for every cooperation of actors and axes', async () => {
    expect(await readRows(graph(), PAIRS)).toEqual([
      { from: 'Actor:aladi', to: 'Axis:energia' },
      { from: 'Actor:can', to: 'Axis:energia' },
    ]);
    expect(await wrongPairs()).toEqual([]);
  });

  it('is skipped when it is loaded again', async () => {
    const before = await counts();
    expect(await loadText(graph(), SMALL)).toEqual({ ...NOTHING, unchanged: true });
    expect(await counts()).toEqual(before);
  });

  it('changes nothing even if it is loaded again without skipping', async () => {
    const before = await counts();
    await writeRows(graph(), FORGET);
    expect(await loadText(graph(), SMALL)).toEqual(NOTHING);
    expect(await counts()).toEqual(before);
  });

  it('changes nothing if only recordedAt is later', async () => {
    expect(await loadText(graph(), changed('Taller }', 'Taller }'))).toMatchObject({ claims: 0 });
  });

  it('closes the current version of a changed claim and opens a new one', async () => {
    await loadText(graph(), changed('status: PROPOSED', 'status: CONFIRMED'));
    expect(await readRows(graph(), LEADS)).toEqual([
      { id: 'can-leads-energia@1', status: 'PROPOSED', at: '2026-01-01T00:00:00.000Z', to: LATER },
      { id: 'can-leads-energia@2', status: 'CONFIRMED', at: LATER, to: null },
    ]);
  });

  it('refuses a changed claim that is not recorded later than its previous version, without effect', async () => {
    const text = smallWith('status: PROPOSED', 'status: CONFIRMED').replace('Comunidad Andina', 'Otro nombre');
    await expect(loadText(graph(), text)).rejects.toThrow(/can-leads-energia.*recordedAt/);
    expect(await askOne(graph(), 'MATCH (n:Entity {id: "Actor:can"}) RETURN n.nameEs AS name')).toBe(
      'Comunidad Andina',
    );
  });

  it('updates node properties, and removes those that are no longer given', async () => {
    const text = smallWith('      acronym: CAN\n', '').replace('Comunidad Andina', 'La Comunidad Andina');
    await loadText(graph(), text);
    const found = await readRows(graph(), 'MATCH (n {id: "Actor:can"}) RETURN n.nameEs AS name, n.acronym AS acronym');
    expect(found).toEqual([{ name: 'La Comunidad Andina', acronym: null }]);
  });

  it('changes the kind of an actor', async () => {
    await loadText(graph(), smallWith('    - slug: aladi', '  Cooperant:\n    - slug: aladi'));
    expect(await askOne(graph(), 'MATCH (n:Cooperant {id: "Actor:aladi"}) RETURN n:Organism AS still')).toBe(false);
  });

  it('is written completely or not at all', async () => {
    const before = await counts();
    await expect(loadText(graph(), smallWith('LEADS', 'LEEDS'))).rejects.toThrow('LEEDS');
    expect(await counts()).toEqual(before);
  });

  it('is loaded once if two loads run at the same time', async () => {
    const text = changed('status: PROPOSED', 'status: CONFIRMED');
    const loads = await Promise.all([loadText(graph(), text), loadText(graph(), text)]);
    expect(loads.map(({ claims }) => claims).sort()).toEqual([0, 1]);
    expect(await readRows(graph(), LEADS)).toHaveLength(2);
  });

  it('lacks a cooperation whose candidate is deleted, until a rebuild', async () => {
    await writeRows(graph(), 'MATCH ()-[k:COOPERATES_ON]->() DELETE k');
    expect(await wrongPairs()).toHaveLength(2);
    expect(await graph().write(rebuildPairs)).toBe(2);
    expect(await readRows(graph(), PAIRS)).toHaveLength(2);
  });

  it('is refused if a newer program wrote the graph', async () => {
    await writeRows(graph(), "MERGE (s:SchemaVersion {name: 'graph'}) SET s.version = 99");
    await expect(install(graph())).rejects.toThrow(/schema version 99/);
  });
});
