import { isDeepStrictEqual } from 'node:util';
import { type Question, requestFor } from './questions.ts';
import { ask, type Running } from './servers.ts';

const ALIAS = 'renamed';

/** The answer of a server in the form common to all servers. */
async function answerOf(server: Running, question: Question, slug: string): Promise<unknown> {
  const data = await ask(server, requestFor(server.name, question, slug, ALIAS));
  const named = JSON.parse(JSON.stringify(data).replaceAll(`"${ALIAS}":`, '"initiatives":'));
  return question.read[server.name].parse(named);
}

/** @throws Error if two servers answer differently. @returns the size of an answer, in kB. */
export async function checkAgreement(
  servers: readonly Running[],
  question: Question,
  slugs: readonly string[],
): Promise<number> {
  let size = 0;
  for (const slug of slugs) {
    const answers = await Promise.all(servers.map((server) => answerOf(server, question, slug)));
    const differing = answers.findIndex((answer) => !isDeepStrictEqual(answer, answers[0]));
    if (differing >= 0) {
      const pair = [0, differing].map((at) => `${servers[at]?.name}: ${JSON.stringify(answers[at]).slice(0, 1500)}`);
      throw new Error(`The answers to "${question.name}" about ${slug} differ.\n${pair.join('\n')}`);
    }
    size += JSON.stringify(answers[0]).length / slugs.length / 1000;
  }
  return size;
}
