import type { Graph, Statement } from '../port.ts';
import { NODE_KINDS, RELATIONS } from './index.ts';
import { DATA_VERSION, NODE_KEYS, type NodeKey, WORD } from './keys.ts';

/** The version of the graph's schema: raised, with a migration, by every change that stored data must follow. */
export const SCHEMA_VERSION = 5;

const define = (name: string, text: string): Statement => ({ name: `define ${name}`, text });

const index = (label: string, property: string) =>
  define(
    `index ${label}.${property}`,
    `CREATE INDEX ${label.toLowerCase()}_${property}_index IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
  );

const unique = ({ label, property }: NodeKey) =>
  define(
    `unique ${label}.${property}`,
    `CREATE CONSTRAINT ${label.toLowerCase()}_${property} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
  );

const relationIndex = (type: string, properties: readonly string[]) =>
  define(
    `index ${type}(${properties.join(', ')})`,
    `CREATE INDEX ${type.toLowerCase()}_${properties.join('_').toLowerCase()} IF NOT EXISTS ` +
      `FOR ()-[k:${type}]-() ON (${properties.map((property) => `k.${property}`).join(', ')})`,
  );

/**
 * The summary relation that finds candidates for cooperations; an index, never an answer.
 *
 * Each has a `(:Pair {key})` node, so that two writers at once make one of it: relations have no uniqueness.
 */
export const COOPERATES_ON = 'COOPERATES_ON';

/** Columns with the first letters of words, so that words with a given beginning are found by equality. */
export const BEGINNINGS = ['first2', 'first3', 'first4'] as const;

/** What finds the changes of a set, those of a node or claim, and what an origin wrote. */
const historyDefinitions: readonly Statement[] = [
  index('ChangeSet', 'number'),
  index('Change', 'changeSet'),
  index('Change', 'subject'),
  index('Written', 'origin'),
];

const listed = [...new Set(NODE_KINDS.flatMap((kind) => [kind.label, kind.identity]))];

/** What finds the words of a search by equality. */
export const wordDefinitions = (engine: Graph['engine']): readonly Statement[] => [
  unique(WORD),
  ...BEGINNINGS.map((property) => index(WORD.label, property)),
  ...(engine === 'grafeo' ? [index(WORD.label, WORD.property)] : []),
];

/** What each engine needs: on Neo4j a constraint brings its index, on Grafeo it does not and relations have none. */
export function definitions(engine: Graph['engine']): readonly Statement[] {
  const keys = [...NODE_KEYS.filter((key) => key !== WORD), DATA_VERSION];
  const common = [
    ...keys.map(unique),
    ...listed.map((label) => index(label, 'slug')),
    ...wordDefinitions(engine),
    ...historyDefinitions,
  ];
  if (engine === 'grafeo') return [...common, ...keys.map(({ label, property }) => index(label, property))];
  return [
    ...common,
    ...RELATIONS.flatMap(({ type }) => [
      relationIndex(type, ['from', 'to', 'claimId', 'visibilityCode']),
      relationIndex(type, ['to', 'from', 'claimId', 'visibilityCode']),
    ]),
    relationIndex(COOPERATES_ON, ['from', 'to']),
    relationIndex(COOPERATES_ON, ['to', 'from']),
  ];
}
