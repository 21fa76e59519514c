import * as z from 'zod';
import type { Columns } from '../src/graph/model/facts.ts';
import type { NodeKind } from '../src/graph/model/node.ts';
import { languageColumn, SOURCE_TEXTS } from '../src/graph/model/property.ts';

/** Under these keys a node lists the properties whose Spanish has not the origin that the model takes it to have. */
const EXCEPTIONS = ['editorial', 'verbatim'] as const;
type Exception = (typeof EXCEPTIONS)[number];

/** What a node lists, by key. */
export type Exceptions = { readonly [exception in Exception]?: readonly string[] | undefined };

/** The origin that the model takes what may be listed to have. */
const USUALLY = { editorial: 'SOURCE', verbatim: 'EDITORIAL' } as const;

/** The properties of a kind that may be listed under a key. */
const listable = ({ properties }: NodeKind, exception: Exception): readonly string[] =>
  Object.entries(properties)
    .filter(([, { type, origin = 'EDITORIAL' }]) => type === 'localized' && origin === USUALLY[exception])
    .map(([name]) => name);

const listOf = (names: readonly string[]) =>
  z.array(z.enum(names, { error: ({ input }) => `"${input}" is no such text; accepted: ${names.join(', ')}` }));

/** The format of a list of a kind. */
export const exceptionFormat = (kind: NodeKind, exception: Exception) => listOf(listable(kind, exception)).optional();

/** The keys that a kind has properties for. */
export const exceptionsOf = (kind: NodeKind): readonly Exception[] =>
  EXCEPTIONS.filter((exception) => listable(kind, exception).length > 0);

/** The listed properties of which a node has no text. */
export const listedWithoutText = ({ editorial = [], verbatim = [] }: Exceptions, columns: Columns) =>
  [...editorial, ...verbatim].filter((name) => !(languageColumn(name, 'es') in columns));

/** The column that names the texts of a node that stand in its source, which is in Spanish. */
export function sourceTextsOf(
  kind: NodeKind,
  columns: Columns,
  { editorial = [], verbatim = [] }: Exceptions,
): Columns {
  const names = [...listable(kind, 'editorial').filter((name) => !editorial.includes(name)), ...verbatim];
  const ofSource = [...new Set(names)].map((name) => languageColumn(name, 'es')).filter((column) => column in columns);
  return ofSource.length > 0 ? { [SOURCE_TEXTS]: ofSource } : {};
}
