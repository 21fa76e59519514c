import * as z from 'zod';
import { composed } from '../model/composed.ts';
import { RELATIONS } from '../model/index.ts';
import { ENTITY, SCHEMA_VERSION_NODE } from '../model/keys.ts';
import { FORMER_BASE } from '../model/stored.ts';
import type { Statement } from '../port.ts';
import { citationsOfClaims } from './claim-citations.ts';
import type { Correction } from './corrections.ts';
import { writeWritten } from './written.ts';

/** Up to schema version 4 the seed alone kept what it last wrote. */
const ORIGIN = 'seed';

const basesOfNodes: Statement = {
  name: 'what the seed wrote of nodes',
  text: [
    'UNWIND $keys AS key',
    'MATCH (node:Entity {id: key})',
    `WHERE node.${FORMER_BASE} IS NOT NULL`,
    `RETURN node.id AS subject, node.${FORMER_BASE} AS state`,
  ].join('\n'),
};

const removeBases: Statement = {
  name: 'remove what the seed wrote of nodes',
  text: ['UNWIND $keys AS key', 'MATCH (node:Entity {id: key})', `REMOVE node.${FORMER_BASE}`].join('\n'),
};

const written = z.object({ subject: z.string(), state: z.string() });

/** What the seed wrote of a node stood with the node. */
export const FORMER_NODE_BASES: Correction = {
  name: 'what the seed wrote of nodes',
  over: ENTITY,
  size: 1_000,
  isNeeded: async (read, keys) => (await read(basesOfNodes, { keys })).length > 0,
  async correct(transaction, keys) {
    const rows = (await transaction.run(basesOfNodes, { keys })).map((row) => written.parse(row));
    const bases = rows.map(({ subject, state }) => ({ subject, state: composed(state) }));
    await writeWritten(transaction, ORIGIN, bases);
    await transaction.run(removeBases, { keys });
    return bases.length;
  },
};

const listedClaims: Statement = {
  name: 'claims of the seed',
  text: [
    'UNWIND $keys AS key',
    'MATCH (seed:SchemaVersion {name: key})',
    'WHERE seed.claims IS NOT NULL',
    'RETURN seed.claims AS claims',
  ].join('\n'),
};

const removeList: Statement = {
  name: 'remove claims of the seed',
  text: ['UNWIND $keys AS key', 'MATCH (seed:SchemaVersion {name: key})', 'REMOVE seed.claims'].join('\n'),
};

const listed = z.object({ claims: z.array(z.string()) });

/** The claims of the seed were one list. What they rest on is what the seed wrote. */
export const FORMER_CLAIM_BASES: Correction = {
  name: 'claims of the seed',
  over: SCHEMA_VERSION_NODE,
  size: 10,
  isNeeded: async (read, keys) => (await read(listedClaims, { keys })).length > 0,
  async correct(transaction, keys) {
    const ids = (await transaction.run(listedClaims, { keys })).flatMap((row) => listed.parse(row).claims);
    const citations = await citationsOfClaims(transaction, ids);
    const bases = ids.map((claimId) => ({
      subject: `Claim:${claimId}`,
      state: JSON.stringify({ citations: citations.get(claimId) ?? [] }),
    }));
    await writeWritten(transaction, ORIGIN, bases);
    await transaction.run(removeList, { keys });
    return bases.length;
  },
};

const undated = [
  'UNWIND $keys AS key',
  `MATCH (:Entity {id: key})-[claim:${RELATIONS.map(({ type }) => type).join('|')}]->()`,
  `WHERE claim.origin = '${ORIGIN}' AND claim.statedAt IS NULL`,
];
const counted = z.tuple([z.object({ count: z.int() })]);

/** The seed's own moment was kept as that of the graph. */
export const STATED_MOMENTS: Correction = {
  name: 'moments of the seed',
  over: ENTITY,
  size: 1_000,
  relations: 20_000,
  isNeeded: async (read, keys) => {
    const text = [...undated, 'RETURN count(claim) AS count'].join('\n');
    return counted.parse(await read({ name: 'claims without the moment of the seed', text }, { keys }))[0].count > 0;
  },
  async correct(transaction, keys) {
    const text = [...undated, 'SET claim.statedAt = claim.recordedAt', 'RETURN count(claim) AS count'].join('\n');
    return counted.parse(await transaction.run({ name: 'write the moment of the seed', text }, { keys }))[0].count;
  },
};
