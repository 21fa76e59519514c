import * as z from 'zod';
import { missingPairs, needlessPairs } from '../cypher/pair-paths.ts';
import {
  claimsWithoutCitation,
  claimsWithoutVersion,
  datesThatAreNoText,
  labelsInUse,
  misplacedPairs,
  misplacedVersions,
  overlappingVersions,
  typesInUse,
  versionsWithoutClaim,
  wrongIds,
  wrongSlugs,
} from '../cypher/problems.ts';
import { wrongStandings } from '../cypher/standings.ts';
import { WRONG_WORDS } from '../cypher/words.ts';
import { NODE_FORMS, RELATION_FORMS } from '../model/stored.ts';
import type { Row, Statement } from '../port.ts';

/** One thing to check: a read, and what is wrong with a row of it, if anything. */
export interface Check {
  readonly statement: Statement;
  problem(row: Row): readonly string[];
}

function check<T extends z.ZodRawShape>(
  statement: Statement,
  columns: T,
  problem: (row: z.infer<z.ZodObject<T>>) => string | undefined,
): Check {
  const shape = z.object(columns);
  return { statement, problem: (row) => [problem(shape.parse(row))].filter((line) => line !== undefined) };
}

const text = z.unknown().transform((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
const count = z.int();

const knownLabels = new Set(NODE_FORMS.map(({ labels }) => labels.join(':')));
const knownTypes = new Set(RELATION_FORMS.map(({ type }) => type));

export const CHECKS: readonly Check[] = [
  check(labelsInUse, { labels: z.array(z.string()), count }, ({ labels, count }) => {
    const together = labels.toSorted().join(':');
    return knownLabels.has(together) ? undefined : `${count} nodes have labels of no kind: ${together || '(none)'}.`;
  }),
  check(typesInUse, { type: z.string(), count }, ({ type, count }) =>
    knownTypes.has(type) ? undefined : `${count} relations have an unknown type: ${type}.`,
  ),
  check(wrongIds, { id: text, expected: text }, ({ id, expected }) => `The id ${id} should be ${expected}.`),
  check(wrongSlugs, { id: text, slug: text }, ({ id, slug }) => `${id}: "${slug}" is no slug.`),
  ...datesThatAreNoText.map((statement) =>
    check(statement, { what: text }, ({ what }) => `${what} has a date that is no text (ISO 8601).`),
  ),
  check(versionsWithoutClaim, { type: text, version: text, claim: text }, ({ type, version, claim }) => {
    return `${type} ${version}: its claim ${claim} has no Claim node.`;
  }),
  check(
    misplacedVersions,
    {
      version: text,
      type: text,
      from: text,
      to: text,
      versionFrom: text,
      versionTo: text,
      claimType: text,
      claimFrom: text,
      claimTo: text,
    },
    (row) =>
      `${row.version} stands as ${row.from} ${row.type} ${row.to}, but says ${row.versionFrom} → ${row.versionTo}, ` +
      `and its Claim says ${row.claimFrom} ${row.claimType} ${row.claimTo}.`,
  ),
  check(claimsWithoutVersion, { claim: text }, ({ claim }) => `The claim ${claim} has no version.`),
  check(claimsWithoutCitation, { claim: text }, ({ claim }) => `The claim ${claim} cites nothing.`),
  check(overlappingVersions, { claim: text, versions: z.array(text) }, ({ claim, versions }) => {
    return `Versions of the claim ${claim} overlap: ${versions.join(', ')}.`;
  }),
  check(wrongStandings, { version: text, stored: text, expected: text }, ({ version, stored, expected }) => {
    return `${version} has standing ${stored}, and should have ${expected}. "rebuild" corrects it.`;
  }),
  check(missingPairs, { actor: text, axis: text }, ({ actor, axis }) => {
    return `${actor} works on ${axis}, but no COOPERATES_ON joins them. "rebuild" corrects it.`;
  }),
  check(needlessPairs, { actor: text, axis: text }, ({ actor, axis }) => {
    return `COOPERATES_ON joins ${actor} and ${axis} without reason. "rebuild" corrects it.`;
  }),
  ...WRONG_WORDS.map(({ statement, corrected }) => ({
    statement,
    problem: (row: Row) =>
      corrected(row).map(({ id }) => `${id} is found by other words than it says. "rebuild" corrects it.`),
  })),
  check(misplacedPairs, { actor: text, axis: text }, ({ actor, axis }) => {
    return `COOPERATES_ON of ${actor} and ${axis} says other ends, or has no Pair. "rebuild" corrects it.`;
  }),
];
