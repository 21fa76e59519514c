import { createServer, type IncomingMessage } from 'node:http';
import neo4j from 'neo4j-driver';
import { ANONYMOUS, viewParametersIn, viewValues, viewWith } from '../../src/graph/model/view.ts';
import { STATEMENTS } from './hand-statements.ts';
import { locationOfParent, serve } from './serving.ts';

/** The limit: no GraphQL, one statement for each question, whose only row and column is the answer. */
const { url, user, password } = locationOfParent();
const driver = neo4j.driver(url, user === undefined ? undefined : neo4j.auth.basic(user, password ?? ''), {
  disableLosslessIntegers: true,
  fetchSize: -1,
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

async function answer(question: string, slug: string): Promise<string> {
  const text = STATEMENTS[question];
  if (!text) throw new Error(`no question ${question}`);
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const parameters = {
      slug,
      ...viewValues(viewParametersIn(text), viewWith({}, new Date()), ANONYMOUS, new Date()),
    };
    const { records } = await session.run(text, parameters);
    return JSON.stringify({ data: records[0]?.get(0) ?? null });
  } finally {
    await session.close();
  }
}

serve(
  createServer(async (request, response) => {
    try {
      const { question, slug } = JSON.parse(await bodyOf(request));
      const text = await answer(question, slug);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
      response.end(text);
    } catch (error) {
      response.writeHead(500).end(JSON.stringify({ errors: [String(error)] }));
    }
  }),
);
