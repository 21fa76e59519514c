import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSeed } from '../../seed/load.ts';
import { wantedFrom } from '../../seed/wanted.ts';
import { applyIn } from '../../src/changes/apply.ts';
import { plan } from '../../src/changes/plan.ts';
import { install } from '../../src/graph/install.ts';
import { check } from '../../src/graph/maintenance/check.ts';
import type { Facts, NodeRow } from '../../src/graph/model/facts.ts';
import type { Graph, GraphValue } from '../../src/graph/port.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { service } from '../testkit/execute.ts';
import { at } from './testkit.ts';

const FOUNDED = '2026-01-01T00:00:00.000Z';
const PINNED = '2026-01-02T00:00:00.000Z';
const CHANGED = '2026-02-01T00:00:00.000Z';
const AGAIN = '2026-03-01T00:00:00.000Z';

const FOLDER = new URL('../../operations/', import.meta.url);
const operations = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => ({ name, query: readFileSync(new URL(name, FOLDER), 'utf8') }));

/** Questions that compare, order, group and reach what changes. */
const QUESTIONS = [
  {
    name: 'names in order',
    query: '{ organisms(orderBy: [{ field: NAME }], first: 50) { nodes { id name { text } aliases } } }',
  },
  {
    name: 'filtered by name',
    query: '{ actors(where: { acronym: { eq: "CAN" } }) { nodes { id } aggregate { count } } }',
  },
  {
    name: 'grouped by a property',
    query:
      '{ events { aggregate { count date { earliest latest } groupBy(keys: [FORMAT, DATE_YEAR], first: 50) { nodes { count values { key value } } } } } }',
  },
  {
    name: 'those of what is reached',
    query:
      '{ axes(where: { leaders: { some: { acronym: { eq: "CAN" } } } }) { nodes { slug leaders { nodes { acronym } } } } }',
  },
  {
    name: 'quotes of a speaker',
    query:
      '{ people(first: 50) { nodes { slug citations(first: 50) { nodes { quote position document { title { text } } } } } } }',
  },
  {
    name: 'evidence of every claim',
    query:
      '{ claims(first: 100) { nodes { id status sources citations(first: 20) { quote section saidBy { id } } } aggregate { count } } }',
  },
  {
    name: 'coverage',
    query:
      '{ axes { nodes { coverage { result note { text origin } } } } documents(first: 50) { nodes { readings { relations } } } }',
  },
  {
    name: 'found by words',
    query:
      '{ search(text: "alimentaria", first: 50) { totalCount facets { kind count } hits { node { id ... on Citation { document { id } } } } } }',
  },
  {
    name: 'one by id',
    query:
      '{ nodes(ids: ["Actor:can", "Axis:nuevo", "Actor:sela"]) { id ... on Actor { name { text } } } axis(slug: "nuevo") { id } }',
  },
];

/** What the founding facts answer with nothing, before the changes and after them. */
const UNANSWERED = ['work-by-rule.graphql'];

const TEXTS = /^(nameEs|titleEs|acronym|quote|noteEs|textEs)$/;

const otherwise = (name: string, value: GraphValue): GraphValue =>
  TEXTS.test(name) ? `Z ${value}` : /^date(From|To)$/.test(name) ? String(value).replace('2024', '2028') : value;

const said = ({ columns }: NodeRow) =>
  Object.fromEntries(Object.entries(columns).map(([name, value]) => [name, otherwise(name, value)]));

/** Facts of which much is said otherwise: other names, words, dates, speakers and statuses, less claims, more nodes. */
function saidOtherwise(facts: Facts): Facts {
  const claims = facts.claims.flatMap((claim, place) => {
    if (place % 7 === 0) return [];
    const later = { ...claim, statedAt: '2026-12-15T00:00:00.000Z' };
    return [
      place % 3 === 0 ? { ...later, status: 'DISPUTED' as const, citations: claim.citations.slice(0, 1) } : later,
    ];
  });
  const organism = facts.nodes.find(({ id }) => id === 'Actor:can');
  const axis = facts.nodes.find(({ kind }) => kind.label === 'Axis');
  const more = axis ? [{ ...axis, id: 'Axis:nuevo', slug: 'nuevo' }] : [];
  return {
    nodes: [...facts.nodes.map((row) => ({ ...row, columns: said(row) })), ...more],
    citations: facts.citations.map((row) => ({ ...row, columns: said(row), saidBy: organism ? [organism.id] : [] })),
    claims,
    coverage: facts.coverage.map((row) => ({ ...row, columns: { ...said(row), result: 'OPEN' } })),
    readings: facts.readings.map((row) => ({ ...row, columns: { ...row.columns, relations: ['LEADS'] } })),
  };
}

describe.each(ONE_OF_EACH)('what was known at a moment, on $name', (engine) => {
  let graph: Graph;
  /** Neo4j plans each new statement for long, so it is not asked every operation. */
  const asked = engine.kind === 'grafeo' ? [...operations, ...QUESTIONS] : QUESTIONS;
  const answers = async (moment: string) => {
    const ask = service(graph);
    const found: { [name: string]: string } = {};
    for (const { name, query } of asked) {
      const answer = await ask(query, { parameters: `?asOf=2024-04-06&recordedAt=${moment}` });
      expect(answer.errors, name).toEqual([]);
      found[name] = JSON.stringify(answer.data);
    }
    return found;
  };
  const load = (facts: Facts, moment: string) =>
    graph.write(async (transaction) => {
      const set = await plan(transaction, wantedFrom(facts, { origin: 'seed', by: 'test' }));
      return applyIn(transaction, set, at(moment));
    });

  beforeAll(async () => {
    graph = await engine.open();
    await install(graph);
    await load(readSeed('seed/facts'), FOUNDED);
    return () => graph.close();
  });

  it('is told in the same bytes whatever changes later', async () => {
    const facts = readSeed('seed/facts');
    const first = await answers(PINNED);
    await load(saidOtherwise(facts), CHANGED);
    expect(await answers(PINNED)).toEqual(first);
    const second = await answers('2026-02-02T00:00:00.000Z');
    const unchanged = asked.map(({ name }) => name).filter((name) => second[name] === first[name]);
    expect(unchanged).toEqual(asked.map(({ name }) => name).filter((name) => UNANSWERED.includes(name)));
    const later = facts.claims.map((claim) => ({ ...claim, statedAt: '2026-12-20T00:00:00.000Z' }));
    await load({ ...facts, claims: later }, AGAIN);
    expect(await answers(PINNED)).toEqual(first);
    expect(await answers('2026-02-02T00:00:00.000Z')).toEqual(second);
    expect((await check(graph)).problems).toEqual([]);
  });

  it('is no quote and no document before it was recorded', async () => {
    const search = async (moment: string) => {
      const query = `query @view(recordedAt: "${moment}") {
        search(text: "secretarias", kinds: [CITATION]) {
          totalCount facets { count } hits { node { ... on Citation { document { slug } } } }
        } }`;
      const { data, errors } = await service(graph)(query);
      expect(errors).toEqual([]);
      return data.search;
    };
    const { totalCount, hits } = await search(PINNED);
    expect(hits[0].node.document.slug).toBe('informe-taller-intersecretarias-2024');
    expect(totalCount).toBe(hits.length);
    expect(await search('2025-12-31T00:00:00.000Z')).toEqual({ totalCount: 0, facets: [], hits: [] });
  });
});
