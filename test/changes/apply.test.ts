import { beforeEach, describe, expect, it } from 'vitest';
import { apply } from '../../src/changes/apply.ts';
import { GraphConflict } from '../../src/graph/errors.ts';
import { install } from '../../src/graph/install.ts';
import { check } from '../../src/graph/maintenance/check.ts';
import { SMALL, smallWith } from '../seed/small-seed.ts';
import { ENGINES } from '../testkit/engines.ts';
import { askOne, readRows, useGraph, writeRows } from '../testkit/use-graph.ts';
import { SECOND } from './second.ts';
import { at, planText, write } from './testkit.ts';

const JANUARY = '2026-01-10T00:00:00.000Z';
const APRIL = '2026-04-10T00:00:00.000Z';
const MARCH = '2026-03-10T00:00:00.000Z';
const LATER = (text: string) => text.replace('2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z');
const CHANGED = LATER(
  smallWith('status: PROPOSED', 'status: CONFIRMED').replace('Comunidad Andina', 'La Comunidad Andina'),
);
const CHANGES =
  'MATCH (c:Change) RETURN c.changeSet AS changeSet, c.what AS what, c.subject AS subject, c.before AS before, c.after AS after ORDER BY c.key';

describe.each(ENGINES)('a change set on $name', (engine) => {
  const graph = useGraph(engine);
  const problems = async () => (await check(graph())).problems;
  const sets = () => readRows(graph(), 'MATCH (s:ChangeSet) RETURN properties(s) AS columns ORDER BY s.number');
  const leads = () =>
    readRows(
      graph(),
      'MATCH ()-[k:LEADS]->() RETURN k.versionId AS id, k.status AS status, k.origin AS origin, k.sources AS sources, ' +
        'k.attestedFrom AS attested, k.recordedAt AS at, k.retractedAt AS to ORDER BY id',
    );
  const cited = () =>
    readRows(graph(), "MATCH (:Claim {claimId: 'can-leads-energia'})-[:CITES]->(q) RETURN q.id AS id ORDER BY id");

  beforeEach(async () => {
    await install(graph());
    await write(graph(), SMALL, 'seed', at(JANUARY));
  });

  it('records who made it, when, and each change with what was before and after', async () => {
    const { applied } = await write(graph(), CHANGED, 'seed', at(MARCH));
    expect(applied).toEqual({ id: '2', at: MARCH, nodes: 1, claims: 1 });
    expect((await sets()).map((row) => row.columns)).toEqual([
      { id: '1', number: 1, at: JANUARY, by: 'seed of a test', origin: 'seed', nodes: 8, claims: 3 },
      { id: '2', number: 2, at: MARCH, by: 'seed of a test', origin: 'seed', nodes: 1, claims: 1 },
    ]);
    const changes = (await readRows(graph(), CHANGES)).filter(({ changeSet }) => changeSet === '2');
    expect(changes).toEqual([
      {
        changeSet: '2',
        what: 'NODE',
        subject: 'Actor:can',
        before: '{"nameEs":"Comunidad Andina"}',
        after: '{"nameEs":"La Comunidad Andina"}',
      },
      {
        changeSet: '2',
        what: 'CLAIM',
        subject: 'Claim:can-leads-energia',
        before: '{"version":"can-leads-energia@1","citations":["Citation:lidera"],"said":{"status":"PROPOSED"}}',
        after: '{"version":"can-leads-energia@2","citations":["Citation:lidera"],"said":{"status":"CONFIRMED"}}',
      },
    ]);
    expect(await problems()).toEqual([]);
  });

  it('changes nothing when it is applied again', async () => {
    const set = await planText(graph(), CHANGED, 'seed');
    await apply(graph(), set);
    const counted = async () => [
      await askOne(graph(), 'MATCH (n) RETURN count(n)'),
      await askOne(graph(), 'MATCH ()-[k]->() RETURN count(k)'),
    ];
    const before = await counted();
    expect(await apply(graph(), set)).toEqual({ nodes: 0, claims: 0 });
    expect(await counted()).toEqual(before);
  });

  it('of two that were planned at once wins once; the other is told what moved', async () => {
    const one = await planText(graph(), CHANGED, 'seed');
    const other = await planText(graph(), CHANGED.replace('La Comunidad', 'Una Comunidad'), 'seed');
    const results = await Promise.allSettled([apply(graph(), one), apply(graph(), other)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [lost] = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(lost).toBeInstanceOf(GraphConflict);
    expect(String(lost)).toContain('nameEs of Actor:can');
    expect(await sets()).toHaveLength(2);
    expect(await leads()).toHaveLength(2);
    expect(await problems()).toEqual([]);
  });

  it.each([
    ['a claim', "MATCH ()-[k:LEADS]->() SET k.retractedAt = '2026-02-20T00:00:00.000Z'", 'the claim can-leads-energia'],
    ['evidence', "MATCH (:Claim {claimId: 'can-leads-energia'})-[c:CITES]->() DELETE c", 'the claim can-leads-energia'],
    ['a property', "MATCH (n:Entity {id: 'Actor:can'}) SET n.nameEs = 'C'", 'nameEs of Actor:can'],
  ])('is refused where %s moved since it was planned, and nothing of it is kept', async (_what, text, named) => {
    const set = await planText(graph(), CHANGED, 'seed');
    await writeRows(graph(), text);
    await expect(apply(graph(), set)).rejects.toThrow(named);
    expect(await sets()).toHaveLength(1);
  });

  it('has a later moment than the one before, whatever the clock says', async () => {
    const { applied } = await write(graph(), CHANGED, 'seed', at('2020-01-01T00:00:00.000Z'));
    expect(applied.at).toBe('2026-01-10T00:00:00.001Z');
  });

  it('of another origin that says the same adds its evidence, and takes only that away', async () => {
    const { set } = await write(graph(), SECOND, 'segundo', at(MARCH));
    expect(set.left).toEqual([]);
    const first = { id: 'can-leads-energia@1', status: 'PROPOSED', origin: 'seed', sources: 1, attested: null };
    expect(await leads()).toEqual([
      { ...first, at: JANUARY, to: MARCH },
      { ...first, id: 'can-leads-energia@2', sources: 2, attested: '2023-05-04', at: MARCH, to: null },
    ]);
    expect(await cited()).toEqual([{ id: 'Citation:confirma' }, { id: 'Citation:lidera' }]);
    const again = await write(graph(), SMALL, 'seed');
    expect(again).toMatchObject({ applied: { nodes: 0, claims: 0 }, set: { left: [] } });
    await write(graph(), `${SECOND.slice(0, SECOND.indexOf('quotes:'))}quotes: []\nclaims: []\n`, 'segundo');
    expect(await cited()).toEqual([{ id: 'Citation:lidera' }]);
    expect((await leads()).at(-1)).toMatchObject({ sources: 1, attested: null, to: null, status: 'PROPOSED' });
    expect(await problems()).toEqual([]);
  });

  it('of the origin that wrote a claim leaves the evidence of others', async () => {
    await write(graph(), SECOND, 'segundo');
    const { set } = await write(graph(), CHANGED, 'seed');
    expect(set.left).toEqual([]);
    expect((await leads()).at(-1)).toMatchObject({ status: 'CONFIRMED', sources: 2, attested: '2023-05-04', to: null });
    expect(await cited()).toHaveLength(2);
    expect(await problems()).toEqual([]);
  });

  it('of another origin that says otherwise leaves what is there, and says so', async () => {
    const other = SECOND.replace('status: PROPOSED', 'status: DISPUTED').replace('Comunidad Andina', 'CAN');
    const { set } = await write(graph(), other, 'segundo');
    expect(set.left).toEqual([
      { id: 'Actor:can', why: 'others have changed nameEs' },
      { id: 'can-leads-energia', why: 'its present version was written by seed' },
    ]);
    expect(await leads()).toHaveLength(1);
    expect(await askOne(graph(), "MATCH (n:Entity {id: 'Actor:can'}) RETURN n.acronym")).toBe('CAN');
  });

  it('keeps a node as it was before each change, and its links', async () => {
    await write(graph(), CHANGED, 'seed', at(MARCH));
    await write(graph(), CHANGED.replace('saidBy: Actor:can', 'saidBy: Actor:aladi'), 'seed', at(APRIL));
    const [can] = await readRows(graph(), "MATCH (n:Entity {id: 'Actor:can'}) RETURN properties(n) AS columns");
    expect(can?.columns).toMatchObject({ nameEs: 'La Comunidad Andina', createdAt: JANUARY, changedAt: MARCH });
    expect(can?.columns).toMatchObject({ changes: [MARCH], 'nameEs@1': 'Comunidad Andina', 'acronym@1': 'CAN' });
    const links =
      "MATCH (:Citation {slug: 'lidera'})-[by:SAID_BY|FORMER_SAID_BY]->(n) " +
      'RETURN type(by) AS type, n.id AS id, by.since AS since, by.until AS until ORDER BY id';
    expect(await readRows(graph(), links)).toEqual([
      { type: 'SAID_BY', id: 'Actor:aladi', since: APRIL, until: null },
      { type: 'FORMER_SAID_BY', id: 'Actor:can', since: JANUARY, until: APRIL },
    ]);
    expect(await problems()).toEqual([]);
  });
});
