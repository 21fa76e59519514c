import autocannon from 'autocannon';
import { HEADERS, QUESTIONS, requestFor, type ServerName } from './questions.ts';

/** One round of load, sent by the process of this script, which returns requests per second. */
export interface Round {
  readonly server: ServerName;
  readonly url: string;
  readonly question: string;
  readonly slugs: readonly string[];
  readonly seconds: number;
  readonly connections: number;
}

/** Counted over all rounds, so that no alias is used twice. */
let requests = 0;

async function run({ server, url, question: name, slugs, seconds, connections }: Round): Promise<number> {
  const question = QUESTIONS.find((one) => one.name === name);
  if (!question) throw new Error(`no question ${name}`);
  const next = () => {
    requests += 1;
    return requestFor(server, question, slugs[requests % slugs.length] ?? '', `a${requests}`);
  };
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    verifyBody: (body) => !body.includes('"errors":'),
    requests: [{ method: 'POST', headers: HEADERS, setupRequest: (request) => ({ ...request, ...next() }) }],
  });
  const failed = result.non2xx + result.errors + result.timeouts + result.mismatches;
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests to ${server} failed`);
  return result.requests.total / result.duration;
}

process.on('message', async (round: Round) => {
  try {
    process.send?.(await run(round));
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
});
process.once('disconnect', () => process.exit(0));
