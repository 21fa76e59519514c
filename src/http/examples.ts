import type { Described } from '../feeds/descriptor.ts';
import type { Operation } from '../feeds/operations.ts';
import { OPERATIONS } from './operations.ts';

/** A question of a newcomer: a tab of GraphiQL and a link on the start page. */
export interface Example {
  /**
   * The operation, below a comment of four paragraphs: the question in Spanish and in English, and how to run it in
   * each language.
   */
  readonly query: string;
  /** Its variables as JSON text; the operation has the same values as defaults. */
  readonly variables: string | null;
  /** The question in each language, as one line. */
  readonly question: Described;
}

const commented = (text: string) => text.trim().replaceAll(/^/gm, '# ');
const onOneLine = (text: string) => text.trim().replaceAll('\n', ' ');

const asExample = ({ title, text, source, tab }: Operation): Example => ({
  query: `${[title.es, title.en, text.es, text.en].map(commented).join('\n#\n')}\n${source}`,
  variables: tab?.variables ? JSON.stringify(tab.variables, null, 2) : null,
  question: { es: onOneLine(title.es), en: onOneLine(title.en) },
});

/** The tabs that GraphiQL opens with, in order: the operations that have a place there. */
export const EXAMPLES: readonly Example[] = OPERATIONS.filter(({ tab }) => tab !== undefined)
  .toSorted((one, other) => (one.tab?.place ?? 0) - (other.tab?.place ?? 0))
  .map(asExample);

/** The query of the first tab. */
export const FIRST_QUERY = EXAMPLES[0]?.query ?? '';
