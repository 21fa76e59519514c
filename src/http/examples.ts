import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { ROOT } from './root.ts';

/** A question of a newcomer: a tab of GraphiQL and a link on the start page. */
export interface Example {
  /**
   * The operation, below a comment of four paragraphs: the question in Spanish and in English, and how to run it in
   * each language.
   */
  readonly query: string;
  /** Its variables as JSON text; the operation has the same values as defaults. */
  readonly variables: string | null;
  /** The question in each language, from the first two paragraphs of the comment. */
  readonly question: { readonly es: string; readonly en: string };
}

const FOLDER = new URL('src/http/examples/', ROOT);

/** The paragraphs of the leading comment, each as one line. */
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

/** The tabs that GraphiQL opens with, in order; each is a file in `examples/`. */
export const EXAMPLES: readonly Example[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .map(read);

/** The query of the first tab. */
export const FIRST_QUERY = EXAMPLES[0]?.query ?? '';
