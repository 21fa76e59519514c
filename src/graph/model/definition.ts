import type { Graph, Statement } from '../port.ts';
import { NODE_KINDS, RELATIONS } from './index.ts';

/** The version of the graph's schema: raised by every change that stored data must follow. */
export const SCHEMA_VERSION = 1;

const define = (name: string, text: string): Statement => ({ name: `define ${name}`, text });

const index = (label: string, property: string) =>
  define(
    `index ${label}.${property}`,
    `CREATE INDEX ${label.toLowerCase()}_${property}_index IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
  );

const unique = (label: string, property: string) =>
  define(
    `unique ${label}.${property}`,
    `CREATE CONSTRAINT ${label.toLowerCase()}_${property} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
  );

const relationIndex = (type: string, first: string, second: string) =>
  define(
    `index ${type}(${first}, ${second})`,
    `CREATE INDEX ${type.toLowerCase()}_${first} IF NOT EXISTS FOR ()-[k:${type}]-() ON (k.${first}, k.${second})`,
  );

const UNIQUE = [
  ['Entity', 'id'],
  ['Claim', 'claimId'],
  ['SchemaVersion', 'name'],
  ['Pair', 'key'],
] as const;

/**
 * The summary relation that finds candidates for cooperations; an index, never an answer.
 *
 * Each has a `(:Pair {key})` node, so that two writers at once make one of it: relations have no uniqueness.
 */
export const COOPERATES_ON = 'COOPERATES_ON';

const listed = [...new Set(NODE_KINDS.flatMap((kind) => [kind.label, kind.identity]))];

/** What each engine needs: on Neo4j a constraint brings its index, on Grafeo it does not and relations have none. */
export function definitions(engine: Graph['engine']): readonly Statement[] {
  const common = [
    ...UNIQUE.map(([label, property]) => unique(label, property)),
    ...listed.map((label) => index(label, 'slug')),
  ];
  if (engine === 'grafeo') return [...common, ...UNIQUE.map(([label, property]) => index(label, property))];
  const types = [...RELATIONS.map((relation) => relation.type), COOPERATES_ON];
  return [
    ...common,
    ...types.flatMap((type) => [relationIndex(type, 'from', 'to'), relationIndex(type, 'to', 'from')]),
  ];
}
