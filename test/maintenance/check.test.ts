import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadSeed } from '../../seed/load.ts';
import { install } from '../../src/graph/install.ts';
import { type Checked, check } from '../../src/graph/maintenance/check.ts';
import { rebuild } from '../../src/graph/maintenance/rebuild.ts';
import { CLAIM_BASES, CLAIM_STATUSES } from '../../src/graph/model/claim.ts';
import { visibilityCodeIn, visibilityCodeOf } from '../../src/graph/model/visibility-code.ts';
import type { Graph } from '../../src/graph/port.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { readRows, useGraph, writeRows } from '../testkit/use-graph.ts';

/** The claim that an actor leads an axis, as `k`. */
const leads = (actor: string) => `MATCH (a:Entity {id: 'Actor:${actor}'})-[k:LEADS]->(axis) `;

/** Independent changes of the founding graph, and what a check reports for each. */
const CHANGES: readonly (readonly [what: string, change: string, expected: RegExp])[] = [
  [
    'another schema version',
    "MATCH (s:SchemaVersion {name: 'graph'}) SET s.version = 1",
    /schema version 1; .* writes/,
  ],
  [
    'labels of no kind',
    'CREATE (:Half:Entity {id: "Half:a", slug: "a"})',
    /1 nodes have labels that the model does not know: Entity:Half/,
  ],
  ['a node without labels', 'CREATE ({x: 1})', /1 nodes have labels that the model does not know: \(none\)/],
  ['an unknown type', "MATCH (a:Entity {id: 'Actor:otca'}) CREATE (a)-[:KNOWS]->(a)", /1 relations .* type: KNOWS/],
  [
    'an id that does not follow from the slug',
    "MATCH (n:Place) WITH n ORDER BY n.id LIMIT 1 SET n.slug = 'x'",
    /should be Place:x/,
  ],
  ['what is no slug', "MATCH (n:Topic {slug: 'firma-digital'}) SET n.slug = 'Firma'", /"Firma" is not a valid slug/],
  [
    'a date of the engine',
    "MATCH (n:Commitment) WITH n ORDER BY n.id LIMIT 1 SET n.dueTo = date('2024-01-01')",
    /Commitment:.* has a date that is not stored as text/,
  ],
  [
    'a version without its Claim',
    `${leads('can')}MATCH (c:Claim {claimId: k.claimId}) DETACH DELETE c`,
    /LEADS .*: its claim .* has no Claim node/,
  ],
  [
    'a version that says another end',
    `${leads('aladi')}SET k.to = 'Axis:x'`,
    /is a relation Actor:aladi LEADS .*Axis:x/,
  ],
  [
    'a Claim that says another type',
    `${leads('sica')}MATCH (c:Claim {claimId: k.claimId}) SET c.type = 'HOLDS'`,
    /Claim says Actor:sica HOLDS/,
  ],
  [
    'a Claim without version',
    'MATCH (:Person)-[k:HOLDS]->() WITH k ORDER BY k.claimId LIMIT 1 DELETE k',
    /claim .* has no version/,
  ],
  [
    'a claim that cites nothing',
    "MATCH (c:Claim {type: 'COVERS'})-[k:CITES]->() WITH c ORDER BY c.claimId LIMIT 1 MATCH (c)-[k:CITES]->() DELETE k",
    /claim .* cites nothing/,
  ],
  [
    'overlapping versions',
    `${leads('aec')}CREATE (a)-[l:LEADS]->(axis) SET l = properties(k), l.versionId = k.claimId + '@2'`,
    /overlap: .*@1, .*@2/,
  ],
  [
    'a wrong visibility code',
    'MATCH ()-[k:COMPLEMENTS]->() SET k.visibilityCode = 99',
    /has visibility code 99, and should have/,
  ],
  [
    'a missing pair',
    "MATCH ({id: 'Actor:celac'})-[k:COOPERATES_ON]->({id: 'Axis:seguridad-alimentaria'}) DELETE k",
    /A path joins Actor:celac and Axis:seguridad-alimentaria, but/,
  ],
  [
    'a needless pair',
    "MATCH (a {id: 'Actor:aec'}), (b {id: 'Axis:energia'}) CREATE (a)-[:COOPERATES_ON {from: a.id, to: b.id}]->(b) CREATE (:Pair {key: 'Actor:aec|Axis:energia'})",
    /Actor:aec and Axis:energia, but no path does/,
  ],
  [
    'a pair without its node',
    "MATCH (p:Pair {key: 'Actor:fao|Axis:seguridad-alimentaria'}) DELETE p",
    /Actor:fao .* has no Pair/,
  ],
  [
    'words of a node that it does not say',
    "MATCH (:Word {word: 'fao'})-[k:OCCURS_IN]->({id: 'Actor:fao'}) SET k.weight = 1",
    /Actor:fao has wrong search words/,
  ],
  [
    'a name that is not composed',
    "MATCH (n {id: 'Actor:sica'}) SET n.nameEs = 'Integracio\u0301n'",
    /^Actor:sica: nameEs, nameEsFolded, nameEsOrder are not/,
  ],
  [
    'a folded text that is another',
    "MATCH (n {id: 'Actor:sela'}) SET n.namePtFolded = 'x'",
    /^Actor:sela: namePtFolded are/,
  ],
  [
    'a folded list that is another',
    "MATCH (n {id: 'Actor:can'}) SET n.aliasesFolded = ['x']",
    /^Actor:can: aliasesFolded are/,
  ],
  [
    'a key of order that is another',
    "MATCH (n {id: 'Actor:aec'}) SET n.nameEsOrder = 'x'",
    /^Actor:aec: nameEsOrder are/,
  ],
  [
    'a note of a claim without its folded text',
    "MATCH ()-[k:COMPLEMENTS]->() SET k.note = 'Política', k.noteFolded = null",
    /@\d+: noteFolded are/,
  ],
  [
    'a node without its search text',
    "MATCH (n {id: 'Actor:caf'}) REMOVE n.searchText",
    /Actor:caf has wrong search words/,
  ],
];

const founding = async (graph: Graph) => {
  await install(graph);
  await loadSeed(graph, 'seed/facts');
};

describe.each(ONE_OF_EACH)('the findings of a check on $name', (engine) => {
  let graph: Graph;
  let before: Checked;
  let problems: readonly string[];
  beforeAll(async () => {
    graph = await engine.open();
    await founding(graph);
    before = await check(graph);
    for (const [, change] of CHANGES) await writeRows(graph, change);
    problems = (await check(graph)).problems;
  });
  afterAll(() => graph.close());

  it('are none in the founding graph, with the number of checked items', () => {
    expect(before.problems).toEqual([]);
    expect(before.nodes).toBeGreaterThan(300);
    expect(before.relations).toBeGreaterThan(500);
  });

  it.each(CHANGES)('are %s', (_what, _change, expected) => {
    expect(problems).toContainEqual(expect.stringMatching(expected));
  });
});

describe.each(ONE_OF_EACH)('a check on $name', (engine) => {
  const graph = useGraph(engine);
  beforeEach(() => founding(graph()));
  const problems = async () => (await check(graph())).problems;

  it('finds problems that a rebuild corrects, and a second rebuild changes nothing', async () => {
    const before = await readRows(
      graph(),
      'MATCH ()-[k:COOPERATES_ON]->() RETURN k.from AS from, k.to AS to ORDER BY from, to',
    );
    await writeRows(graph(), 'MATCH ()-[k:COOPERATES_ON]->() DELETE k');
    await writeRows(graph(), 'MATCH ()-[k:COOPERATES_IN]->() SET k.visibilityCode = -1');
    await writeRows(graph(), 'MATCH ()-[k:COMPLEMENTS]->() REMOVE k.visibilityCode');
    await writeRows(graph(), "MATCH (:Word {word: 'fao'})-[k:OCCURS_IN]->() DELETE k");
    await writeRows(graph(), "MATCH (n {id: 'Actor:aec'}) SET n.nameEsOrder = null, n.acronymFolded = 'x'");
    await writeRows(graph(), "MATCH ()-[k:COMPLEMENTS]->() SET k.note = 'Política'");
    const wrong = (await problems()).length;
    const { pairs, visibilityCodes, texts, words } = await rebuild(graph());
    expect(texts).toBeGreaterThan(1);
    expect(pairs).toBe(before.length);
    expect(words).toBeGreaterThan(1);
    expect(visibilityCodes + pairs + texts + words).toBe(wrong);
    expect(await problems()).toEqual([]);
    expect(await rebuild(graph())).toEqual({ pairs, visibilityCodes: 0, texts: 0, words: 0 });
    expect(
      await readRows(graph(), 'MATCH ()-[k:COOPERATES_ON]->() RETURN k.from AS from, k.to AS to ORDER BY from, to'),
    ).toEqual(before);
  });

  it('computes visibility codes in the same way as writes do', async () => {
    const bounds = [{}, { validFrom: '2024-01-01' }, { validTo: '2024-01-01' }];
    const versions = CLAIM_STATUSES.flatMap((status) =>
      CLAIM_BASES.flatMap((basis) =>
        [0, 1, 2, 3, 7].flatMap((sources) =>
          [true, false].flatMap((published) =>
            bounds.map((bound) => ({ status, basis, sources, published, ...bound })),
          ),
        ),
      ),
    );
    const rows = versions.map((columns, place) => ({ place, columns }));
    await writeRows(graph(), 'UNWIND $rows AS row CREATE (k:Coded) SET k = row.columns, k.place = row.place', { rows });
    const reckoned = await readRows(
      graph(),
      `MATCH (k:Coded) RETURN ${visibilityCodeIn('k')} AS visibilityCode ORDER BY k.place`,
    );
    expect(reckoned.map(({ visibilityCode }) => visibilityCode)).toEqual(versions.map(visibilityCodeOf));
  });
});
