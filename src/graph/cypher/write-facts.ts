import type { ClaimRow, Facts } from '../model/facts.ts';
import type { Transaction } from '../port.ts';
import { writePairs } from './pairs.ts';
import { writeClaims } from './write-claims.ts';
import { COVERAGE_CITES, QUOTES, READS, SAID_BY, SUBJECT, WITHIN, writeLinks } from './write-links.ts';
import { writeNodes } from './write-nodes.ts';

/**
 * Writes facts, so that the graph agrees with them. Writing the same facts again changes nothing. A changed claim
 * closes its current version and opens a new one; node properties are updated. Whatever the facts do not mention stays.
 *
 * @returns the claims that got a new version.
 * @throws BadInput when a fact refers to something that is neither among the facts nor in the graph, or when a change
 * is recorded no later than what it changes.
 */
export async function writeFacts(transaction: Transaction, facts: Facts): Promise<readonly ClaimRow[]> {
  await writeNodes(transaction, [...facts.nodes, ...facts.citations, ...facts.coverage, ...facts.readings]);
  await writeEvidence(transaction, facts);
  const written = await writeClaims(transaction, facts.claims);
  await writePairs(transaction, written);
  return written;
}

async function writeEvidence(transaction: Transaction, { citations, coverage, readings }: Facts): Promise<void> {
  const links = [
    { kind: QUOTES, links: citations.map(({ id, document }) => ({ from: id, to: [document] })) },
    { kind: SAID_BY, links: citations.map(({ id, saidBy }) => ({ from: id, to: saidBy })) },
    { kind: SUBJECT, links: coverage.map(({ id, subject }) => ({ from: id, to: [subject] })) },
    {
      kind: WITHIN,
      links: [...coverage, ...readings].map(({ id, within }) => ({ from: id, to: within ? [within] : [] })),
    },
    { kind: READS, links: readings.map(({ id, document }) => ({ from: id, to: [document] })) },
    { kind: COVERAGE_CITES, links: coverage.map(({ id, citations }) => ({ from: id, to: citations })) },
  ];
  for (const { kind, links: ofKind } of links) await writeLinks(transaction, kind, ofKind);
}
