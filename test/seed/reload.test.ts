import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { install } from '../../src/graph/install.ts';
import type { Graph } from '../../src/graph/port.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { askOne, readRows, useGraph, writeRows } from '../testkit/use-graph.ts';
import { loadText, SMALL, smallWith } from './small-seed.ts';

const LATER = '2026-02-01T00:00:00.000Z';
const LATEST = '2026-03-01T00:00:00.000Z';
const recorded = (text: string, at: string) => text.replace('2026-01-01T00:00:00.000Z', at);

const LEADS =
  'MATCH ()-[k:LEADS]->() RETURN k.versionId AS id, k.status AS status, k.origin AS origin, k.recordedAt AS at, ' +
  'k.retractedAt AS to, k.visibilityCode AS visibilityCode ORDER BY id';
const CAN = "MATCH (n:Entity {id: 'Actor:can'})";

/** The small seed without the claim that CAN leads energy, and without its quote. */
const WITHOUT_LEADER = smallWith(
  '  - quotes: [lidera]\n    status: PROPOSED\n    validFrom: 2024-04-05\n    facts:\n      - Actor:can LEADS Axis:energia\n',
  '',
).replace('      lidera: la CAN asumió el tema\n', '');

/** The number of statements that loading a seed takes. */
async function statementsOf(graph: Graph, text: string): Promise<{ read: number; written: number }> {
  const counts = { read: 0, written: 0 };
  const counting: Graph = {
    engine: graph.engine,
    address: graph.address,
    version: () => graph.version(),
    read(statement, parameters) {
      counts.read += 1;
      return graph.read(statement, parameters);
    },
    write: (work, deadline) =>
      graph.write((transaction) => {
        counts.written = 0;
        return work({
          run(statement, parameters) {
            counts.written += 1;
            return transaction.run(statement, parameters);
          },
        });
      }, deadline),
    snapshot: (work) => graph.snapshot(work),
    define: (...statements) => graph.define(...statements),
    ready: () => graph.ready(),
    close: () => graph.close(),
  };
  await loadText(counting, text);
  return counts;
}

describe.each(ONE_OF_EACH)('a seed loaded after changes by others on $name', (engine) => {
  const graph = useGraph(engine);
  const load = (text: string) => loadText(graph(), text);
  const nameOf = () => askOne(graph(), `${CAN} RETURN n.nameEs`);

  beforeAll(() => install(graph()));
  beforeEach(() => load(SMALL));

  it('updates properties that nobody else has changed, even on nodes with other changes', async () => {
    await writeRows(graph(), `${CAN} SET n.acronym = 'C.A.N.'`);
    const { skipped } = await load(smallWith('Comunidad Andina', 'La Comunidad Andina'));
    expect(skipped).toEqual([{ id: 'Actor:can', why: 'others have changed acronym' }]);
    const found = await readRows(graph(), `${CAN} RETURN n.nameEs AS name, n.acronym AS acronym`);
    expect(found).toEqual([{ name: 'La Comunidad Andina', acronym: 'C.A.N.' }]);
  });

  it('adds `attestedFrom` to claims of an older release without a new version', async () => {
    const attested = () =>
      readRows(graph(), 'MATCH ()-[k:LEADS]->() RETURN k.versionId AS id, k.attestedFrom AS from, k.retractedAt AS to');
    const version = { id: 'can-leads-energia@1', to: null };
    expect(await attested()).toEqual([{ ...version, from: null }]);
    const dated = (when: string) =>
      smallWith('      title: { es: Informe }\n', `      title: { es: Informe }\n      date: { when: ${when} }\n`);
    expect(await load(dated('2024-04'))).toMatchObject({ claims: 0, skipped: [] });
    expect(await attested()).toEqual([{ ...version, from: '2024-04-01' }]);
    await load(dated('2024-04-05'));
    expect(await attested()).toEqual([{ ...version, from: '2024-04-05' }]);
    await load(SMALL);
    expect(await attested()).toEqual([{ ...version, from: null }]);
  });

  it('leaves properties that others have changed, whatever the seed says later', async () => {
    await writeRows(graph(), `${CAN} SET n.nameEs = 'CAN'`);
    for (const name of ['Otra', 'Otra más']) {
      const { skipped } = await load(smallWith('Comunidad Andina', name));
      expect(skipped).toEqual([{ id: 'Actor:can', why: 'others have changed nameEs' }]);
      expect(await nameOf()).toBe('CAN');
    }
  });

  it('leaves values that others have removed or added', async () => {
    await writeRows(graph(), `${CAN} REMOVE n.acronym SET n.namePt = 'Comunidade Andina'`);
    const { skipped } = await load(smallWith('acronym: CAN', 'acronym: C'));
    expect(skipped).toEqual([{ id: 'Actor:can', why: 'others have changed namePt, acronym' }]);
    const found = await readRows(graph(), `${CAN} RETURN n.namePt AS name, n.acronym AS acronym`);
    expect(found).toEqual([{ name: 'Comunidade Andina', acronym: null }]);
  });

  it('does not report a change that equals the seed or was undone', async () => {
    await writeRows(graph(), `${CAN} SET n.nameEs = 'Otra'`);
    expect((await load(smallWith('Comunidad Andina', 'Otra'))).skipped).toEqual([]);
    await writeRows(graph(), `${CAN} SET n.nameEs = 'Una'`);
    await writeRows(graph(), `${CAN} SET n.nameEs = 'Otra'`);
    expect((await load(smallWith('Comunidad Andina', 'Tercera'))).skipped).toEqual([]);
    expect(await nameOf()).toBe('Tercera');
  });

  it('leaves the kind of an actor that others have changed', async () => {
    await writeRows(graph(), "MATCH (n:Entity {id: 'Actor:aladi'}) SET n:Cooperant REMOVE n:Organism");
    const { skipped } = await load(smallWith('{ es: ALADI }', '{ es: La ALADI }'));
    expect(skipped).toEqual([{ id: 'Actor:aladi', why: 'others have changed label' }]);
    const found = await readRows(
      graph(),
      "MATCH (n:Cooperant {id: 'Actor:aladi'}) RETURN n.nameEs AS name, n:Organism AS o",
    );
    expect(found).toEqual([{ name: 'La ALADI', o: false }]);
  });

  it.each([
    ['whose words', "SET q.quote = 'otras palabras'", 'quote'],
    ['whose speaker', 'WITH q MATCH (q)-[by:SAID_BY]->() DELETE by', 'links'],
  ])('leaves a whole quote %s others have changed', async (_what, change, property) => {
    await writeRows(graph(), `MATCH (q:Citation {slug: 'lidera'}) ${change}`);
    const { skipped } = await load(smallWith('section: Conclusiones', 'section: III. Conclusiones'));
    expect(skipped).toEqual([{ id: 'Citation:lidera', why: `others have changed ${property}` }]);
    const sections = await readRows(graph(), 'MATCH (q:Citation) RETURN q.section AS section ORDER BY q.position');
    expect(sections).toEqual([{ section: 'Conclusiones' }, { section: 'III. Conclusiones' }]);
  });

  it("treats a node of a release that did not record the seed's values as unchanged", async () => {
    await writeRows(graph(), "MATCH (w:Written {subject: 'Actor:can'}) DELETE w");
    expect((await load(smallWith('Comunidad Andina', 'Otra'))).skipped).toEqual([]);
    expect(await nameOf()).toBe('Otra');
  });

  it('leaves nodes that others wrote first, and adds missing properties', async () => {
    await writeRows(
      graph(),
      "CREATE (:Entity:Axis {id: 'Axis:clima', slug: 'clima', nameEs: 'El clima', origin: 'import'})",
    );
    const axis = '      name: { es: energía }\n    - slug: clima\n      position: 3\n      name: { es: clima }\n';
    const { skipped } = await load(smallWith('      name: { es: energía }\n', axis));
    expect(skipped).toEqual([{ id: 'Axis:clima', why: 'others have changed nameEs' }]);
    const text =
      "MATCH (n:Entity {id: 'Axis:clima'}) RETURN n.nameEs AS name, n.position AS position, n.origin AS origin";
    expect(await readRows(graph(), text)).toEqual([{ name: 'El clima', position: 3, origin: 'import' }]);
  });

  it.each([
    ['changed', "SET k.origin = 'curation'", 'its present version was written by curation'],
    [
      'retracted',
      "SET k.retractedAt = '2026-01-15T00:00:00.000Z'",
      'others have retracted it at 2026-01-15T00:00:00.000Z',
    ],
  ])('leaves a claim that others have %s, even if the seed changes or drops it', async (_what, change, why) => {
    await writeRows(graph(), `MATCH ()-[k:LEADS]->() ${change}`);
    const before = await readRows(graph(), LEADS);
    const confirmed = smallWith('status: PROPOSED', 'status: CONFIRMED');
    for (const text of [recorded(confirmed, LATER), recorded(WITHOUT_LEADER, LATEST)]) {
      expect((await load(text)).skipped).toEqual([{ id: 'can-leads-energia', why }]);
      expect(await readRows(graph(), LEADS)).toEqual(before);
    }
  });

  it('retracts a claim that is no longer in the seed, and keeps its nodes', async () => {
    expect(await load(recorded(WITHOUT_LEADER, LATER))).toEqual({
      unchanged: false,
      claims: 0,
      retracted: 1,
      skipped: [],
    });
    expect(await readRows(graph(), LEADS)).toMatchObject([
      { id: 'can-leads-energia@1', to: LATER, visibilityCode: -1 },
    ]);
    expect(await nameOf()).toBe('Comunidad Andina');
    expect(await load(recorded(`${WITHOUT_LEADER}# otra vez\n`, LATER))).toMatchObject({ retracted: 0, skipped: [] });
  });

  it('restores a claim that it has retracted before', async () => {
    await load(recorded(WITHOUT_LEADER, LATER));
    await expect(load(SMALL)).rejects.toThrow(
      /can-leads-energia" is opened again, .*before its retraction.*later recordedAt/,
    );
    expect(await load(recorded(SMALL, LATEST))).toMatchObject({ claims: 1, retracted: 0, skipped: [] });
    expect(await readRows(graph(), LEADS)).toMatchObject([
      { id: 'can-leads-energia@1', to: LATER },
      { id: 'can-leads-energia@2', at: LATEST, to: null },
    ]);
  });

  it('refuses to retract a claim at or before the time it was recorded, without effect', async () => {
    const text = WITHOUT_LEADER.replace('Comunidad Andina', 'Otra');
    await expect(load(text)).rejects.toThrow(/can-leads-energia.*later recordedAt/);
    expect(await nameOf()).toBe('Comunidad Andina');
    expect(await readRows(graph(), LEADS)).toMatchObject([{ to: null }]);
  });

  it('needs one statement if unchanged, and a number independent of its size if changed', async () => {
    expect(await statementsOf(graph(), SMALL)).toEqual({ read: 1, written: 0 });
    const axes = ['clima', 'agua', 'salud']
      .map((slug) => `    - slug: ${slug}\n      name: { es: ${slug} }\n`)
      .join('');
    const one = await statementsOf(graph(), smallWith('{ es: energía }', '{ es: la energía }'));
    const four = await statementsOf(
      graph(),
      smallWith('      name: { es: energía }\n', `      name: { es: e }\n${axes}`),
    );
    expect(one.read).toBe(1);
    expect(four).toEqual(one);
  });
});
