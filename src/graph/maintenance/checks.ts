import * as z from 'zod';
import { DERIVED_TEXTS } from '../cypher/derived-texts.ts';
import type { KeyScan } from '../cypher/key-scan.ts';
import {
  claimsOfVersions,
  claimsWithoutCitation,
  engineDates,
  labelsInUse,
  misplacedVersions,
  nodesWithoutKey,
  overlappingVersions,
  relationsFromWrongNodes,
  versionsWithoutClaim,
  wrongIds,
  wrongSlugs,
} from '../cypher/problems.ts';
import { findWrongPairs, keyOf, type Pair } from '../cypher/stored-pairs.ts';
import { wrongVisibilityCodes } from '../cypher/visibility-codes.ts';
import { WRONG_WORDS } from '../cypher/words.ts';
import { CLAIM, DATA_VERSION, ENTITY } from '../model/keys.ts';
import { NODE_FORMS } from '../model/stored.ts';
import type { Reads, Row, Statement } from '../port.ts';

/** The maximum number of relations that one statement reads. */
const RELATIONS_PER_STATEMENT = 20_000;
/** The maximum number of relations at which the paths of one statement start. */
const PATH_STARTS_PER_STATEMENT = 5_000;

/** Problems, one line each. */
type Problems = readonly string[];

/** A check by one statement over the whole graph. */
export interface StatementCheck {
  readonly statement: Statement;
  problem(row: Row): Problems;
}

/** A check of some nodes at a time. */
export interface Check extends KeyScan {
  problems(read: Reads, keys: readonly string[]): Promise<Problems>;
}

function statementCheck<T extends z.ZodRawShape>(
  statement: Statement,
  columns: T,
  problem: (row: z.infer<z.ZodObject<T>>) => string | undefined,
): StatementCheck {
  const shape = z.object(columns);
  return { statement, problem: (row) => [problem(shape.parse(row))].filter((line) => line !== undefined) };
}

const keyCheck = (walk: KeyScan, checks: readonly StatementCheck[]): Check => ({
  ...walk,
  async problems(read, keys) {
    const lines: string[] = [];
    for (const { statement, problem } of checks) {
      for (const row of await read(statement, { keys })) lines.push(...problem(row));
    }
    return lines;
  },
});

const text = z.unknown().transform((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
const count = z.int();

const knownLabels = new Set([...NODE_FORMS.map(({ labels }) => labels.join(':')), DATA_VERSION.label]);

export const GRAPH_CHECKS: readonly StatementCheck[] = [
  statementCheck(labelsInUse, { labels: z.array(z.string()), count }, ({ labels, count }) => {
    const together = labels.toSorted().join(':');
    return knownLabels.has(together)
      ? undefined
      : `${count} nodes have labels that the model does not know: ${together || '(none)'}.`;
  }),
  ...nodesWithoutKey.map((statement) =>
    statementCheck(statement, { label: z.string(), property: z.string(), count }, ({ label, property, count }) =>
      count === 0 ? undefined : `${count} nodes of ${label} have no ${property}, by which they would be found.`,
    ),
  ),
  ...relationsFromWrongNodes.map((statement) =>
    statementCheck(statement, { type: z.string(), label: z.string(), count }, ({ type, label, count }) => {
      return `${count} relations ${type} start at nodes without the label ${label}.`;
    }),
  ),
];

const versionColumns = { version: text, type: text, from: text, to: text, versionFrom: text, versionTo: text };

const ENTITIES = keyCheck({ name: 'nodes', over: ENTITY, size: 1_000 }, [
  statementCheck(wrongIds, { id: text, expected: text }, ({ id, expected }) => `The id ${id} should be ${expected}.`),
  statementCheck(wrongSlugs, { id: text, slug: text }, ({ id, slug }) => `${id}: "${slug}" is not a valid slug.`),
  ...engineDates.map((statement) =>
    statementCheck(
      statement,
      { what: text },
      ({ what }) => `${what} has a date that is not stored as text (ISO 8601).`,
    ),
  ),
]);

const VERSIONS = keyCheck({ name: 'claims of nodes', over: ENTITY, size: 1_000, relations: RELATIONS_PER_STATEMENT }, [
  statementCheck(versionsWithoutClaim, { type: text, version: text, claim: text }, ({ type, version, claim }) => {
    return `${type} ${version}: its claim ${claim} has no Claim node.`;
  }),
  statementCheck(
    misplacedVersions,
    { ...versionColumns, claimType: text, claimFrom: text, claimTo: text },
    (row) =>
      `${row.version} is a relation ${row.from} ${row.type} ${row.to}, but its columns say ${row.versionFrom} → ${row.versionTo}, ` +
      `and its Claim says ${row.claimFrom} ${row.claimType} ${row.claimTo}.`,
  ),
  statementCheck(overlappingVersions, { claim: text, versions: z.array(text) }, ({ claim, versions }) => {
    return `Versions of the claim ${claim} overlap: ${versions.join(', ')}.`;
  }),
  statementCheck(
    wrongVisibilityCodes,
    { version: text, stored: text, expected: text },
    ({ version, stored, expected }) => {
      return `${version} has visibility code ${stored}, and should have ${expected}. "rebuild" corrects it.`;
    },
  ),
]);

const CITATIONS = keyCheck({ name: 'citations of claims', over: CLAIM, size: 1_000 }, [
  statementCheck(claimsWithoutCitation, { claim: text }, ({ claim }) => `The claim ${claim} cites nothing.`),
]);

const claimed = z.object({ claim: z.unknown() });

/** Neither engine finds a relation by its id quickly, so the ids of all claims with versions are collected first. */
function claimsWithVersions(): readonly Check[] {
  const found = new Set<unknown>();
  return [
    {
      name: 'versions of claims',
      over: ENTITY,
      size: 1_000,
      relations: RELATIONS_PER_STATEMENT,
      async problems(read, keys) {
        for (const row of await read(claimsOfVersions, { keys })) found.add(claimed.parse(row).claim);
        return [];
      },
    },
    {
      name: 'claims',
      over: CLAIM,
      size: 1_000,
      problems: async (_read, keys) =>
        keys.filter((key) => !found.has(key)).map((claim) => `The claim ${claim} has no version.`),
    },
  ];
}

const PAIRS: Check = {
  name: 'pairs of actors and axes',
  over: { label: 'Actor', property: 'id' },
  size: 1_000,
  relations: PATH_STARTS_PER_STATEMENT,
  async problems(read, keys) {
    const { missing, superfluous, malformed } = await findWrongPairs(read, keys);
    const malformedOnly = without(malformed, superfluous);
    return [
      ...missing.map(({ actor, axis }) => `A path joins ${actor} and ${axis}, but no COOPERATES_ON does.`),
      ...superfluous.map(({ actor, axis }) => `COOPERATES_ON joins ${actor} and ${axis}, but no path does.`),
      ...malformedOnly.map(
        ({ actor, axis }) =>
          `COOPERATES_ON of ${actor} and ${axis} is there twice, has other ends in its columns, or has no Pair node.`,
      ),
    ].map((line) => `${line} "rebuild" corrects it.`);
  },
};

function without(some: readonly Pair[], others: readonly Pair[]): readonly Pair[] {
  const keys = new Set(others.map(keyOf));
  return some.filter((one) => !keys.has(keyOf(one)));
}

const WORDS: readonly Check[] = WRONG_WORDS.map(({ findWrong, ...walk }) => ({
  ...walk,
  problems: async (read, keys) =>
    (await findWrong(read, keys)).map(({ id }) => `${id} has wrong search words. "rebuild" corrects it.`),
}));

const TEXTS: readonly Check[] = DERIVED_TEXTS.map(({ findWrong, ...walk }) => ({
  ...walk,
  problems: async (read, keys) =>
    (await findWrong(read, keys)).map(
      ({ key, columns }) =>
        `${key}: ${Object.keys(columns).join(', ')} are not normalized or do not follow from the texts. "rebuild" corrects it.`,
    ),
}));

export const checks = (): readonly Check[] => [
  ENTITIES,
  VERSIONS,
  ...claimsWithVersions(),
  CITATIONS,
  PAIRS,
  ...TEXTS,
  ...WORDS,
];
