import { describe, expect, it } from 'vitest';
import { loadSeed } from '../../seed/load.ts';
import type { Correction } from '../../src/graph/cypher/corrections.ts';
import { install } from '../../src/graph/install.ts';
import { check } from '../../src/graph/maintenance/check.ts';
import { MIGRATIONS } from '../../src/graph/migrations/index.ts';
import type { Migration } from '../../src/graph/migrations/migration.ts';
import { COOPERATES_ON, SCHEMA_VERSION } from '../../src/graph/model/definition.ts';
import { RELATIONS } from '../../src/graph/model/index.ts';
import { ENTITY } from '../../src/graph/model/keys.ts';
import { FIRST_QUERY } from '../../src/http/examples.ts';
import { smallGraph } from '../select/fixture.ts';
import { asVersion4 } from '../testkit/as-version-4.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask as askService } from '../testkit/execute.ts';
import { askOne, readRows, useGraph, writeRows } from '../testkit/use-graph.ts';

const VERSION = "MATCH (s:SchemaVersion {name: 'graph'}) RETURN s.version AS version";
const INDEXES =
  "SHOW INDEXES YIELD name, type, entityType WHERE entityType = 'RELATIONSHIP' AND type = 'RANGE' RETURN name";
const TYPES = [...RELATIONS.map(({ type }) => type), COOPERATES_ON];
const DECOMPOSED = 'Unión Ñandú'.normalize('NFD');
const ENDS = [
  ['from', 'to'],
  ['to', 'from'],
] as const;

describe('the list of migrations', () => {
  it('leads step by step from version 1 to the current version', () => {
    const versions = MIGRATIONS.map(({ version }) => version);
    expect(versions).toEqual(Array.from({ length: SCHEMA_VERSION - 1 }, (_, place) => place + 2));
  });
});

describe.each(ONE_OF_EACH)('migrations on $name', (engine) => {
  const graph = useGraph(engine);

  /** Changes the data back to version 1: no visibility codes, folded texts or search words. */
  const asVersion1 = async () => {
    await writeRows(graph(), "MATCH (s:SchemaVersion {name: 'graph'}) SET s.version = 1");
    await writeRows(graph(), 'MATCH ()-[k]->() REMOVE k.visibilityCode');
    await writeRows(graph(), 'MATCH (word:Word) DETACH DELETE word');
    await writeRows(graph(), 'MATCH (node:Entity) REMOVE node.searchText');
  };

  /**
   * Changes the data back to version 3: uncomposed texts with another folding on nodes only, no sort keys, no
   * languages.
   */
  const asVersion3 = async () => {
    await writeRows(graph(), "MATCH (s:SchemaVersion {name: 'graph'}) SET s.version = 3");
    await writeRows(graph(), 'MATCH ()-[k]->() WHERE k.noteFolded IS NOT NULL REMOVE k.noteFolded');
    await writeRows(graph(), 'MATCH (:Word)-[use:OCCURS_IN]->() REMOVE use.languages');
    await writeRows(
      graph(),
      "MATCH (node:Entity) SET node.nameEsFolded = toLower(node.nameEs), node.searchText = '|1 ~ x |#|@' + node.slug " +
        'REMOVE node.nameEsOrder, node.acronymOrder, node.aliasesFolded, node.externalIdsFolded',
    );
    await writeRows(graph(), "MATCH (node {id: 'Actor:can'}) SET node.nameEs = $name, node.aliases = [$name]", {
      name: DECOMPOSED,
    });
  };

  /** The relation indexes of version 1, over both ends only. */
  const formerIndexes = async () => {
    const present = await readRows(graph(), INDEXES);
    const former = TYPES.flatMap((type) =>
      ENDS.map(
        ([near, far]) => `CREATE INDEX ${type.toLowerCase()}_${near} FOR ()-[k:${type}]-() ON (k.${near}, k.${far})`,
      ),
    );
    const texts = [...present.map(({ name }) => `DROP INDEX ${name}`), ...former];
    await graph().define(...texts.map((text) => ({ name: 'former indexes', text })));
  };

  const answer = async () => (await askService(graph(), FIRST_QUERY)).data;
  const relationIndexes = async () => (await readRows(graph(), INDEXES)).map(({ name }) => name).sort();

  it('turn a graph of version 1 into one with the answers and indexes of a new graph', async () => {
    await install(graph());
    await loadSeed(graph(), 'seed/facts');
    const expected = await answer();
    expect(expected.axis.cooperations.edges).toHaveLength(4);
    await asVersion1();
    if (engine.kind === 'neo4j') await formerIndexes();
    await install(graph());
    expect(await askOne(graph(), VERSION)).toBe(SCHEMA_VERSION);
    expect((await check(graph())).problems).toEqual([]);
    expect(await answer()).toEqual(expected);
    if (engine.kind === 'grafeo') return;
    const claims = RELATIONS.map(({ type }) => type.toLowerCase());
    const indexes = [
      ...claims.flatMap((type) => [`${type}_from_to_claimid_visibilitycode`, `${type}_to_from_claimid_visibilitycode`]),
      'cooperates_on_from_to',
      'cooperates_on_to_from',
    ];
    expect(await relationIndexes()).toEqual(indexes.sort());
  });

  it('bring what the seed wrote, and its moments, to where they stand now', async () => {
    await install(graph());
    await loadSeed(graph(), 'seed/facts');
    const written = () =>
      readRows(graph(), 'MATCH (w:Written) RETURN w.key AS key, w.origin AS origin, w.state AS state ORDER BY key');
    const expected = await written();
    expect(expected.length).toBeGreaterThan(500);
    const text =
      "MATCH (w:Written) WHERE NOT w.subject STARTS WITH 'Claim:' MATCH (n:Entity {id: w.subject}) SET n.seeded = w.state";
    await writeRows(graph(), text);
    const ids = "MATCH (w:Written) WHERE w.subject STARTS WITH 'Claim:' WITH collect(substring(w.subject, 6)) AS ids ";
    await writeRows(graph(), `${ids} MATCH (s:SchemaVersion {name: 'seed'}) SET s.claims = ids, s.hash = 'another'`);
    await writeRows(graph(), 'MATCH (w:Written) DELETE w');
    await writeRows(
      graph(),
      'MATCH ()-[k]->() WHERE k.statedAt IS NOT NULL SET k.recordedAt = k.statedAt, k.statedAt = null',
    );
    await writeRows(graph(), "MATCH (s:SchemaVersion {name: 'graph'}) SET s.version = 4");
    await install(graph());
    expect(await written()).toEqual(expected);
    expect(await askOne(graph(), 'MATCH ()-[k]->() WHERE k.recordedAt <> k.statedAt RETURN count(k) AS count')).toBe(0);
    expect(await loadSeed(graph(), 'seed/facts')).toMatchObject({ claims: 0, retracted: 0, skipped: [] });
    expect((await check(graph())).problems).toEqual([]);
  });

  it('turn a graph of version 3 into one whose texts are normalized, folded, ordered and found', async () => {
    await smallGraph(graph());
    await writeRows(graph(), "MATCH ()-[k:LEADS]->() WHERE k.status = 'PROPOSED' SET k.note = $note", {
      note: DECOMPOSED,
    });
    const { problems } = await check(graph());
    await asVersion3();
    await install(graph());
    expect(await askOne(graph(), VERSION)).toBe(SCHEMA_VERSION);
    expect((await check(graph())).problems).toEqual(problems.filter((one) => !one.includes('note')));
    const { data } = await askService(
      graph(),
      `{ named: organisms(where: { name: { eq: "Unión Ñandú" } }) { nodes { slug } }
         also: organisms(where: { aliases: { has: "UNION NANDU", fold: true } }) { nodes { slug } }
         noted: actor(slug: "can") { leads(edge: { note: { eq: "union nandu", fold: true } }) { totalCount } }
         ordered: actors(orderBy: [{ field: NAME }]) { nodes { slug } }
         search(text: "nandu") { hits { language node { id } } } }`,
    );
    expect(data).toEqual({
      named: { nodes: [{ slug: 'can' }] },
      also: { nodes: [{ slug: 'can' }] },
      noted: { leads: { totalCount: 1 } },
      ordered: { nodes: [{ slug: 'aladi' }, { slug: 'fao' }, { slug: 'can' }] },
      search: { hits: [{ language: 'ES', node: { id: 'Actor:can' } }] },
    });
  });

  it('turn a graph of version 4 into one with the current name of visibility codes', async () => {
    await smallGraph(graph());
    const [{ problems }, expected] = [await check(graph()), await answer()];
    await asVersion4(graph());
    await install(graph());
    expect(await askOne(graph(), VERSION)).toBe(SCHEMA_VERSION);
    expect((await check(graph())).problems).toEqual(problems);
    expect(await answer()).toEqual(expected);
    expect(await askOne(graph(), 'MATCH ()-[k]->() WHERE k.standing IS NOT NULL RETURN count(k) AS count')).toBe(0);
    if (engine.kind === 'neo4j')
      expect((await relationIndexes()).filter((name) => /standing/.test(String(name)))).toEqual([]);
  });

  it('run once if two servers start at the same time', async () => {
    await smallGraph(graph());
    await asVersion1();
    let runs = 0;
    const counting = MIGRATIONS.map((migration) => ({
      ...migration,
      async run(transaction: Parameters<Migration['run']>[0]) {
        await migration.run(transaction);
        runs += 1;
      },
    }));
    const other = (await engine.again?.()) ?? graph();
    await Promise.all([install(graph(), counting), install(other, counting)]);
    if (other !== graph()) await other.close();
    expect([runs, await askOne(graph(), VERSION)]).toEqual([MIGRATIONS.length, SCHEMA_VERSION]);
  });

  it('in steps continue after an interruption', async () => {
    await smallGraph(graph());
    const { problems } = await check(graph());
    await asVersion4(graph());
    const last = MIGRATIONS.at(-1);
    if (!last?.steps) throw new Error('The last migration has steps.');
    const [first, ...others] = last.steps;
    const broken: Correction = {
      name: 'a step that fails',
      over: ENTITY,
      size: 1,
      isNeeded: () => Promise.resolve(true),
      correct: () => Promise.reject(new Error('It broke half-way.')),
    };
    const steps = [...(first ? [first] : []), broken, ...others];
    await expect(install(graph(), [{ ...last, steps }])).rejects.toThrow(
      /half-way.*stayed at version 4; the next start/,
    );
    expect(await askOne(graph(), VERSION)).toBe(4);
    const coded =
      'MATCH ()-[k]->() WHERE k.visibilityCode IS NOT NULL AND k.standing IS NOT NULL RETURN count(k) > 0 AS some';
    expect(await askOne(graph(), coded)).toBe(true);
    await install(graph());
    expect(await askOne(graph(), VERSION)).toBe(SCHEMA_VERSION);
    expect((await check(graph())).problems).toEqual(problems);
  });

  it('that fail leave the graph at the previous version and say so', async () => {
    const failing: Migration = {
      version: 2,
      description: 'a step that fails',
      definitions: () => [],
      async run(transaction) {
        await transaction.run({ name: 'half', text: 'CREATE (:Half)' });
        throw new Error('It broke half-way.');
      },
    };
    await smallGraph(graph());
    await asVersion1();
    await expect(install(graph(), [failing])).rejects.toThrow(
      /from schema version 1 to 2 \(a step that fails\).*half-way.*stayed at version 1/,
    );
    expect(await askOne(graph(), VERSION)).toBe(1);
    expect(await askOne(graph(), 'MATCH (n:Half) RETURN count(n) AS count')).toBe(0);
    await install(graph());
    expect(await askOne(graph(), VERSION)).toBe(SCHEMA_VERSION);
  });
});
