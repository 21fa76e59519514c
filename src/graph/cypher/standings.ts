import * as z from 'zod';
import { RELATIONS } from '../model/index.ts';
import { ENTITY } from '../model/keys.ts';
import { standingIn } from '../model/standing.ts';
import type { Statement, Transaction } from '../port.ts';
import { type Correction, correctIn } from './corrections.ts';

const TYPES = RELATIONS.map(({ type }) => type).join('|');

/** No standing has this number, so that a version without one differs from any. */
const NONE = -2;

const differing = [
  'UNWIND $keys AS key',
  `MATCH (:Entity {id: key})-[claim:${TYPES}]->()`,
  `WITH claim, ${standingIn('claim')} AS standing`,
  `WHERE coalesce(claim.standing, ${NONE}) <> standing`,
];

/** Claim versions that start at the nodes of `$keys` and have a wrong standing. */
export const wrongStandings: Statement = {
  name: 'wrong standings',
  text: [...differing, 'RETURN claim.versionId AS version, claim.standing AS stored, standing AS expected'].join('\n'),
};

const correctStandings: Statement = {
  name: 'correct standings',
  text: [...differing, 'SET claim.standing = standing', 'RETURN count(claim) AS count'].join('\n'),
};

const counted = z.tuple([z.object({ count: z.int() })]);

/** Gives every claim version the standing that its columns have. */
export const STANDINGS: readonly Correction[] = [
  {
    name: 'standings of claims',
    over: ENTITY,
    size: 1_000,
    relations: 20_000,
    finds: async (read, keys) => (await read(wrongStandings, { keys })).length > 0,
    correct: async (transaction, keys) => counted.parse(await transaction.run(correctStandings, { keys }))[0].count,
  },
];

/** @returns how many versions had another standing. */
export const rebuildStandings = (transaction: Transaction): Promise<number> => correctIn(transaction, STANDINGS);
