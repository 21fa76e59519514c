import * as z from 'zod';
import { RELATIONS } from '../model/index.ts';
import { standingIn } from '../model/standing.ts';
import type { Statement, Transaction } from '../port.ts';

const TYPES = RELATIONS.map(({ type }) => type).join('|');

/** No standing has this number, so that a version without one differs from any. */
const NONE = -2;

const differing = [
  `MATCH ()-[claim:${TYPES}]->()`,
  `WITH claim, ${standingIn('claim')} AS standing`,
  `WHERE coalesce(claim.standing, ${NONE}) <> standing`,
];

/** Claim versions whose standing is not what it stands for. */
export const wrongStandings: Statement = {
  name: 'wrong standings',
  text: [...differing, 'RETURN claim.versionId AS version, claim.standing AS stored, standing AS expected'].join('\n'),
};

const correctStandings: Statement = {
  name: 'correct standings',
  text: [...differing, 'SET claim.standing = standing', 'RETURN count(claim) AS count'].join('\n'),
};

const counted = z.tuple([z.object({ count: z.int() })]);

/** Gives every claim version the standing that its columns have. @returns how many had another. */
export async function rebuildStandings(transaction: Transaction): Promise<number> {
  const [{ count }] = counted.parse(await transaction.run(correctStandings));
  return count;
}
