import { beforeEach, describe, expect, it } from 'vitest';
import { rebuildWords } from '../../src/graph/cypher/words.ts';
import { install } from '../../src/graph/install.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask as askService } from '../testkit/execute.ts';
import { readRows, useGraph, writeRows } from '../testkit/use-graph.ts';
import { world } from '../testkit/world.ts';

const QUERY = 'query Q($text: String!) { search(text: $text) { hits { node { id } } facets { kind count } } }';
const OCCURRENCES =
  'MATCH (word:Word)-[use:OCCURS_IN]->(node:Entity) RETURN word.word AS word, node.id AS id, use.weight AS weight, ' +
  'use.begins AS begins ORDER BY id, word';

describe.each(ONE_OF_EACH)('the search words of nodes on $name', (engine) => {
  const graph = useGraph(engine);
  const search = async (text: string) => (await askService(graph(), QUERY, { variables: { text } })).data.search;
  const ids = async (text: string) => (await search(text)).hits.map(({ node }: { node: { id: string } }) => node.id);

  beforeEach(async () => {
    await install(graph());
    await world()
      .node('Organism', 'alba-tcp', {
        acronym: 'ALBA-TCP',
        nameEs: 'Alianza Bolivariana',
        externalIds: ['wikidata:Q1'],
      })
      .node('Cooperant', 'caf', { acronym: 'CAF', nameEs: 'Banco de Desarrollo' })
      .node('Commitment', 'nota', { nameEs: 'Nota', contentEs: 'Enviar una nota a CAF' })
      .writeTo(graph());
  });

  it('are written with the nodes, once each, however often the nodes are written', async () => {
    const before = await readRows(graph(), OCCURRENCES);
    await world().node('Cooperant', 'caf', { acronym: 'CAF', nameEs: 'Banco de Desarrollo' }).writeTo(graph());
    expect(await readRows(graph(), OCCURRENCES)).toEqual(before);
    expect(before.filter(({ id }) => id === 'Actor:caf').map(({ word }) => word)).toEqual([
      'banco',
      'caf',
      'de',
      'desarrollo',
    ]);
  });

  it('are replaced when a name changes', async () => {
    await world().node('Cooperant', 'caf', { acronym: 'CAF', nameEs: 'Corporación Andina' }).writeTo(graph());
    expect(await ids('banco')).toEqual([]);
    expect(await ids('corporacion')).toEqual(['Actor:caf']);
  });

  it('stay with a node that changes its kind', async () => {
    await world().node('Organism', 'caf', { acronym: 'CAF', nameEs: 'Banco de Desarrollo' }).writeTo(graph());
    expect((await search('banco')).facets).toEqual([{ kind: 'ORGANISM', count: 1 }]);
  });

  it('are deleted with their node', async () => {
    await writeRows(graph(), "MATCH (node:Entity {id: 'Actor:caf'}) DETACH DELETE node");
    expect(await ids('caf')).toEqual(['Commitment:nota']);
  });

  it('find a name before a longer text, and an id with or without its scheme', async () => {
    expect(await ids('caf')).toEqual(['Actor:caf', 'Commitment:nota']);
    expect(await ids('q1')).toEqual(['Actor:alba-tcp']);
    expect(await ids('wikidata:Q1')).toEqual(['Actor:alba-tcp']);
  });

  it('are the same after a rebuild', async () => {
    const before = await readRows(graph(), OCCURRENCES);
    await writeRows(graph(), "CREATE (:Word {word: 'nadie'})");
    await writeRows(graph(), "MATCH (:Word {word: 'banco'})-[use:OCCURS_IN]->() DELETE use");
    expect(await graph().write(rebuildWords)).toBe(1);
    expect(await readRows(graph(), OCCURRENCES)).toEqual(before);
    expect(await readRows(graph(), "MATCH (word:Word {word: 'nadie'}) RETURN word.word AS word")).toEqual([]);
  });

  it('are not visible in the schema', async () => {
    const { data } = await askService(graph(), '{ paths(from: "Actor:caf", to: "Commitment:nota") { length } }');
    expect(data.paths).toEqual([]);
  });
});
