import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { messageOf } from '../src/graph/errors.ts';
import type { Facts } from '../src/graph/model/facts.ts';
import { plainText } from './document-text.ts';
import { placeText, SeedProblems } from './problems.ts';
import { verify } from './quotes.ts';
import { readSeed } from './read.ts';
import { type Review, review, reviewedClaims } from './reviewed.ts';
import { type TextVerification, verifyTexts } from './verify-texts.ts';

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

/** Prints what the review of the claims whose quotes name neither end found; whether it found a fault. */
function reportReview({ reviewed, unlisted, problems }: Review): boolean {
  console.log(`${reviewed.length + unlisted.length} claims whose quotes name neither end, ${reviewed.length} reviewed`);
  for (const { claimId, from, to, citations } of unlisted)
    console.error(
      `${claimId} rests on ${citations.join(', ')}, which name neither ${from} nor ${to}; quote words that name one, ` +
        'give it the name that the source uses as an alias, or list the claim in seed/reviewed-claims.yaml with its reason',
    );
  for (const { place, text } of problems) console.error(`${placeText(place)}  ${text}`);
  return unlisted.length + problems.length > 0;
}

/** Prints how many texts are said to be the document's, and those that do not stand there; whether there are such. */
function reportTexts({ texts, faults }: TextVerification): boolean {
  console.log(`${texts} texts of the source, ${texts - faults.length} found`);
  for (const fault of faults)
    console.error(`${fault}; write it as the document does, or list the property under \`editorial\``);
  return faults.length > 0;
}

/** The words of a document, or why it cannot be read. */
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
  const wrongTexts = reportTexts(verifyTexts(facts, `${document}`, words.text));
  const unreviewed = reportReview(review(facts, reviewedClaims()));
  return faults.length > 0 || share > MAXIMUM_QUOTED_SHARE || wrongTexts || unreviewed ? 1 : 0;
}

try {
  process.exitCode = main(process.argv[2], process.argv[3]);
} catch (error) {
  if (!(error instanceof SeedProblems)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
