import * as z from 'zod';
import { RELATIONS } from '../model/index.ts';
import { ENTITY } from '../model/keys.ts';
import { visibilityCodeIn } from '../model/visibility-code.ts';
import type { Statement, Transaction } from '../port.ts';
import { type Correction, correctIn } from './corrections.ts';

const TYPES = RELATIONS.map(({ type }) => type).join('|');

/** No standing has this number, so that a version without one differs from any. */
const NONE = -2;

const differing = [
  'UNWIND $keys AS key',
  `MATCH (:Entity {id: key})-[claim:${TYPES}]->()`,
  `WITH claim, ${visibilityCodeIn('claim')} AS visibilityCode`,
  `WHERE coalesce(claim.visibilityCode, ${NONE}) <> visibilityCode`,
];

/** Claim versions that start at the nodes of `$keys` and have a wrong standing. */
export const wrongVisibilityCodes: Statement = {
  name: 'wrong visibility codes',
  text: [
    ...differing,
    'RETURN claim.versionId AS version, claim.visibilityCode AS stored, visibilityCode AS expected',
  ].join('\n'),
};

const correctStandings: Statement = {
  name: 'correct visibility codes',
  text: [...differing, 'SET claim.visibilityCode = visibilityCode', 'RETURN count(claim) AS count'].join('\n'),
};

const counted = z.tuple([z.object({ count: z.int() })]);

/** Gives every claim version the standing that its columns have. */
export const VISIBILITY_CODES: readonly Correction[] = [
  {
    name: 'visibility codes of claims',
    over: ENTITY,
    size: 1_000,
    relations: 20_000,
    finds: async (read, keys) => (await read(wrongVisibilityCodes, { keys })).length > 0,
    correct: async (transaction, keys) => counted.parse(await transaction.run(correctStandings, { keys }))[0].count,
  },
];

/** @returns how many versions had another standing. */
export const rebuildVisibilityCodes = (transaction: Transaction): Promise<number> =>
  correctIn(transaction, VISIBILITY_CODES);
