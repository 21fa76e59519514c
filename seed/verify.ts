import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { messageOf } from '../src/graph/errors.ts';
import type { Facts } from '../src/graph/model/facts.ts';
import { SeedProblems } from './problems.ts';
import { plainText, verify } from './quotes.ts';
import { readSeed } from './read.ts';

/** The maximum share of a document's text that may be quoted. */
const MAXIMUM_QUOTED_SHARE = 0.35;

const FACTS = fileURLToPath(new URL('facts', import.meta.url));

const inPercent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** The claims and coverage that cite a citation, for an error message. */
const supportedBy = ({ claims, coverage }: Facts, citation: string) =>
  [
    ...claims.filter(({ citations }) => citations.includes(citation)).map(({ claimId }) => claimId),
    ...coverage.filter(({ citations }) => citations.includes(citation)).map(({ id }) => id),
  ].join(', ');

/** The words of a document, or the reason why it cannot be read. */
function wordsOf(path: string): { readonly text: string } | { readonly reason: string } {
  try {
    return { text: plainText(readFileSync(path, 'utf8')) };
  } catch (error) {
    return { reason: messageOf(error) };
  }
}

/** The command: prints the result, and each fault with the claims that depend on it. */
function main(path: string | undefined, documentId: string | undefined): number {
  if (!path) {
    console.error('Usage: npm run seed:verify -- PATH [DOCUMENT], such as report.txt Document:informe-taller-2024');
    return 2;
  }
  const words = wordsOf(path);
  if ('reason' in words) {
    console.error(`The document cannot be read: ${words.reason}`);
    return 2;
  }
  const facts = readSeed(FACTS);
  const document = documentId ?? facts.citations[0]?.document;
  const citations = facts.citations.filter((row) => row.document === document);
  const { quotes, found, share, faults } = verify(citations, words.text);
  console.log(`${quotes} quotes, ${found} found`);
  console.log(`${inPercent(share)} of ${document} quoted (at most ${inPercent(MAXIMUM_QUOTED_SHARE)})`);
  for (const { citation, text } of faults) console.error(`${text} (claims: ${supportedBy(facts, citation)})`);
  if (share > MAXIMUM_QUOTED_SHARE)
    console.error(`More than ${inPercent(MAXIMUM_QUOTED_SHARE)} of the document is quoted.`);
  return faults.length > 0 || share > MAXIMUM_QUOTED_SHARE ? 1 : 0;
}

try {
  process.exitCode = main(process.argv[2], process.argv[3]);
} catch (error) {
  if (!(error instanceof SeedProblems)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
