import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Facts } from '../src/graph/model/facts.ts';
import { plainText, verify } from './quotes.ts';
import { readSeed } from './read.ts';

/** A document may be quoted up to this share of its text. */
const MOST_QUOTED = 0.35;

/** The claims and coverage that rest on a citation, for a message about it. */
const restingOn = ({ claims, coverage }: Facts, fault: string) =>
  [
    ...claims.filter(({ citations }) => citations.some((id) => fault.startsWith(`${id} `))).map((one) => one.claimId),
    ...coverage.filter(({ citations }) => citations.some((id) => fault.startsWith(`${id} `))).map((one) => one.id),
  ].join(', ');

/** The command: prints the result, and the faults with the claims that rest on them. */
function main(path: string | undefined, documentId: string | undefined): number {
  if (!path) {
    console.error('Usage: tsx seed/verify.ts PATH [DOCUMENT], such as report.txt Document:informe-taller-2024');
    return 2;
  }
  const facts = readSeed(fileURLToPath(new URL('facts', import.meta.url)));
  const document = documentId ?? facts.citations[0]?.document;
  const citations = facts.citations.filter((row) => row.document === document);
  const result = verify(citations, plainText(readFileSync(path, 'utf8')));
  const share = `${(result.share * 100).toFixed(1)} %`;
  console.log(`${result.quotes} quotes, ${result.found} found; ${share} of ${document} quoted`);
  for (const fault of result.faults) console.error(`${fault} (claims: ${restingOn(facts, fault)})`);
  if (result.share > MOST_QUOTED) console.error(`More than ${MOST_QUOTED * 100} % of the document is quoted.`);
  return result.faults.length > 0 || result.share > MOST_QUOTED ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv[2], process.argv[3]);
