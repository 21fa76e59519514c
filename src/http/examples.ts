import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { ROOT } from './root.ts';

/** A question of a newcomer, as a tab of GraphiQL and a link of the start page. */
export interface Example {
  /** The operation, under a head of comments in four paragraphs: the question in Spanish, in English, and how to run it in each. */
  readonly query: string;
  /** JSON text of its variables; the operation has the same values as defaults. */
  readonly variables: string | null;
  /** The question in each language, as the first two paragraphs of the head ask it. */
  readonly question: { readonly es: string; readonly en: string };
}

const FOLDER = new URL('src/http/examples/', ROOT);

/** The paragraphs of the head of comments, each as one line. */
function headOf(query: string): readonly string[] {
  const [head = ''] = query.split('query ', 1);
  return head.split('\n#\n').map((paragraph) => paragraph.replaceAll(/^# /gm, '').trim().replaceAll('\n', ' '));
}

function read(name: string): Example {
  const query = readFileSync(new URL(name, FOLDER), 'utf8');
  const variables = new URL(name.replace('.graphql', '.json'), FOLDER);
  const [es = '', en = ''] = headOf(query);
  return {
    query,
    variables: existsSync(variables) ? readFileSync(variables, 'utf8').trim() : null,
    question: { es, en },
  };
}

/** What GraphiQL opens with, in the order of its tabs: a file each in `examples/`. */
export const EXAMPLES: readonly Example[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .map(read);

/** The question of the first tab. */
export const FIRST_QUERY = EXAMPLES[0]?.query ?? '';
