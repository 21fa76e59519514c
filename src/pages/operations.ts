import { readdirSync, readFileSync } from 'node:fs';
import { type DocumentNode, parse } from 'graphql';
import { type Documents, documentsOf } from '../feeds/given-conditions.ts';

/** An operation that pages are made of, with the fragments it spreads. */
export interface PageOperation {
  readonly name: string;
  /** As people read it, such as in GraphiQL. */
  readonly source: string;
  readonly document: DocumentNode;
  /** The document without the conditions whose variables are not given. */
  readonly documents: Documents;
}

const ENDING = '.graphql';
const SPREAD = /\.\.\.\s*([A-Z]\w*)/g;

const textsIn = (folder: URL): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith(ENDING))
      .toSorted()
      .map((file) => [file.slice(0, -ENDING.length), readFileSync(new URL(file, folder), 'utf8').trim()]),
  );

/** The fragments that a text spreads, and those that these spread, each once. */
function fragmentsOf(text: string, fragments: ReadonlyMap<string, string>, found = new Map<string, string>()) {
  for (const [, name = ''] of text.matchAll(SPREAD)) {
    const fragment = fragments.get(name);
    if (fragment === undefined) throw new Error(`operations/pages/fragments has no ${name}${ENDING}.`);
    if (found.has(name)) continue;
    found.set(name, fragment);
    fragmentsOf(fragment, fragments, found);
  }
  return found;
}

/** The operations of a folder by name. Each fragment has a file of its name in `fragments/`. @throws Error for a missing one. */
export function readPageOperations(folder: URL): ReadonlyMap<string, PageOperation> {
  const fragments = textsIn(new URL('fragments/', folder));
  const operations = [...textsIn(folder)].map(([name, text]): PageOperation => {
    const source = `${[text, ...fragmentsOf(text, fragments).values()].join('\n\n')}\n`;
    const document = parse(source, { noLocation: true });
    return { name, source, document, documents: documentsOf(document) };
  });
  return new Map(operations.map((operation) => [operation.name, operation]));
}
