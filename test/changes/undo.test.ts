import { beforeEach, describe, expect, it } from 'vitest';
import { apply } from '../../src/changes/apply.ts';
import { planUndo } from '../../src/changes/undo.ts';
import { install } from '../../src/graph/install.ts';
import { check } from '../../src/graph/maintenance/check.ts';
import { SMALL, smallWith } from '../seed/small-seed.ts';
import { ask } from '../testkit/execute.ts';
import { askOne, readRows, useGraph, writeRows } from '../testkit/use-graph.ts';
import { SECOND } from './second.ts';
import { EMBEDDED, undo, write } from './testkit.ts';

const later = (text: string) => text.replace('2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z');
const CHANGED = later(
  smallWith('status: PROPOSED', 'status: CONFIRMED')
    .replace('Comunidad Andina', 'La Comunidad Andina')
    .replace('acronym: CAN', 'acronym: C.A.N.')
    .replace('      - Event:taller ADDRESSES Axis:energia\n', ''),
);

const READINGS = `readings:
  - slug: informe
    document: Document:informe
    kinds: [Axis]
    relations: [LEADS]
    note: { es: Quién lidera }
`;

describe.each(EMBEDDED)('taking a set back, on $name', (engine) => {
  const graph = useGraph(engine);
  const can = () =>
    readRows(graph(), "MATCH (n:Entity {id: 'Actor:can'}) RETURN n.nameEs AS name, n.acronym AS acronym");
  const present = () =>
    readRows(
      graph(),
      'MATCH ()-[k]->() WHERE k.claimId IS NOT NULL AND k.retractedAt IS NULL MATCH (:Claim {claimId: k.claimId})-[:CITES]->(q) ' +
        'RETURN k.claimId AS id, k.status AS status, k.origin AS origin, k.sources AS sources, q.id AS quote ORDER BY id, quote',
    );
  const problems = async () => (await check(graph())).problems;

  beforeEach(async () => {
    await install(graph());
    await write(graph(), SMALL, 'seed');
  });

  it('brings back what was said before, and the next write of the origin says it again', async () => {
    const [before, name] = [await present(), await can()];
    await write(graph(), CHANGED, 'seed');
    const changed = await present();
    const { set } = await undo(graph(), '2');
    expect(set.left).toEqual([]);
    expect([await present(), await can()]).toEqual([before, name]);
    expect(await problems()).toEqual([]);
    expect((await write(graph(), CHANGED, 'seed')).set.left).toEqual([]);
    expect(await present()).toEqual(changed);
    expect(await problems()).toEqual([]);
  });

  it('is recorded, and may be taken back too', async () => {
    await write(graph(), CHANGED, 'seed');
    const changed = await present();
    await undo(graph(), '2');
    const text =
      'MATCH (s:ChangeSet) RETURN s.id AS id, s.origin AS origin, s.by AS by, s.undoes AS undoes ORDER BY id';
    expect((await readRows(graph(), text)).at(-1)).toEqual({ id: '3', origin: 'seed', by: 'somebody', undoes: '2' });
    await undo(graph(), '3');
    expect(await present()).toEqual(changed);
    expect(await problems()).toEqual([]);
  });

  it('leaves what others have changed since, and says so', async () => {
    await write(graph(), CHANGED, 'seed');
    await writeRows(graph(), "MATCH (n:Entity {id: 'Actor:can'}) SET n.nameEs = 'CAN'");
    await writeRows(
      graph(),
      "MATCH ()-[k:LEADS]->() WHERE k.retractedAt IS NULL SET k.retractedAt = '2099-01-01T00:00:00.000Z'",
    );
    const { set } = await undo(graph(), '2');
    expect(set.left).toEqual([
      { id: 'Actor:can', why: 'others have changed nameEs' },
      { id: 'can-leads-energia', why: 'others have changed it since' },
    ]);
    expect(await can()).toEqual([{ name: 'CAN', acronym: 'CAN' }]);
  });

  it('leaves the nodes that the set made, and takes what it said of lists away', async () => {
    const { set } = await undo(graph(), '1');
    expect(set.left.map(({ why }) => why)).toEqual(Array(7).fill('nodes stay, whoever made them'));
    expect(await present()).toEqual([]);
    expect(await askOne(graph(), 'MATCH (c:Coverage)-[:SUBJECT]->(n) RETURN count(n)')).toBe(0);
    expect(await problems()).toEqual([]);
    await write(graph(), SMALL, 'seed');
    expect(await present()).toHaveLength(3);
    expect(await askOne(graph(), 'MATCH (c:Coverage)-[:SUBJECT]->(n) RETURN count(n)')).toBe(1);
  });

  it('leaves coverage and readings that say nothing: their subject and document are null', async () => {
    const asked = `{ coverages { nodes { ...Said } } node(id: "Coverage:taller-abierto") { ...Said } reading: node(id: "Reading:informe") {
      ... on Reading { document { id } within { id } horizon } } event(slug: "taller") { coverage { id } } }
      fragment Said on Coverage { subject { id } within { id } horizon resultAsOf citations { id } }`;
    await write(graph(), `${SMALL}${READINGS}`, 'seed');
    const { data: before } = await ask(graph(), asked);
    expect([before.node.subject, before.reading.document]).toEqual([
      { id: 'Event:taller' },
      { id: 'Document:informe' },
    ]);
    await undo(graph(), '2');
    await undo(graph(), '1');
    const { data } = await ask(graph(), asked);
    expect([before.coverages.nodes, data.coverages.nodes]).toEqual([[before.node], []]);
    expect(data).toMatchObject({
      node: { subject: null, within: null, citations: [] },
      reading: { document: null, within: null, horizon: null },
      event: { coverage: [] },
    });
  });

  it('of another origin takes only its evidence away', async () => {
    const before = await present();
    await write(graph(), SECOND, 'segundo');
    expect(await present()).not.toEqual(before);
    await undo(graph(), '2');
    expect(await present()).toEqual(before);
    expect((await write(graph(), SECOND, 'segundo')).applied.claims).toBe(1);
  });

  it('is refused where there is no such set, and where it was planned too early', async () => {
    await expect(graph().write((transaction) => planUndo(transaction, '9', 'x'))).rejects.toThrow(/no change set "9"/);
    await write(graph(), CHANGED, 'seed');
    const planned = await graph().write((transaction) => planUndo(transaction, '2', 'x'));
    await writeRows(graph(), "MATCH (n:Entity {id: 'Actor:can'}) SET n.acronym = 'x'");
    await expect(apply(graph(), planned)).rejects.toThrow('acronym of Actor:can');
  });
});
