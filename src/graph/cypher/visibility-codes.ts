import * as z from 'zod';
import { RELATIONS } from '../model/index.ts';
import { ENTITY } from '../model/keys.ts';
import { visibilityCodeIn } from '../model/visibility-code.ts';
import type { Statement, Transaction } from '../port.ts';
import { type Correction, correctIn } from './corrections.ts';

const TYPES = RELATIONS.map(({ type }) => type).join('|');

/** No code has this number, so a version without a code differs from every code. */
const NO_CODE = -2;

const wrongCodes = [
  'UNWIND $keys AS key',
  `MATCH (:Entity {id: key})-[claim:${TYPES}]->()`,
  `WITH claim, ${visibilityCodeIn('claim')} AS visibilityCode`,
  `WHERE coalesce(claim.visibilityCode, ${NO_CODE}) <> visibilityCode`,
];

/** Claim versions that start at the nodes of `$keys` and have a wrong visibility code. */
export const wrongVisibilityCodes: Statement = {
  name: 'wrong visibility codes',
  text: [
    ...wrongCodes,
    'RETURN claim.versionId AS version, claim.visibilityCode AS stored, visibilityCode AS expected',
  ].join('\n'),
};

const correctVisibilityCodes: Statement = {
  name: 'correct visibility codes',
  text: [...wrongCodes, 'SET claim.visibilityCode = visibilityCode', 'RETURN count(claim) AS count'].join('\n'),
};

const counted = z.tuple([z.object({ count: z.int() })]);

/** Gives every claim version the visibility code that follows from its columns. */
export const VISIBILITY_CODES: readonly Correction[] = [
  {
    name: 'visibility codes of claims',
    over: ENTITY,
    size: 1_000,
    relations: 20_000,
    isNeeded: async (read, keys) => (await read(wrongVisibilityCodes, { keys })).length > 0,
    correct: async (transaction, keys) =>
      counted.parse(await transaction.run(correctVisibilityCodes, { keys }))[0].count,
  },
];

/** @returns the number of corrected versions. */
export const rebuildVisibilityCodes = (transaction: Transaction): Promise<number> =>
  correctIn(transaction, VISIBILITY_CODES);
