import type { GraphQLResolveInfo } from 'graphql';
import type { KeptIncidences } from '../convergence/kept.ts';
import { plannedExecution } from '../execution/execute.ts';
import { ANONYMOUS, type View } from '../graph/model/view.ts';
import type { Reads } from '../graph/port.ts';
import type { Context } from '../schema/context.ts';
import { schema } from '../schema/index.ts';
import { Reader } from '../select/reader.ts';
import type { PageOperation } from './operations.ts';
import type { PageLanguage } from './words.ts';

/** Under what an operation of a page is answered. */
export interface Asking {
  readonly read: Reads;
  readonly view: View;
  /** Whether the view is of today because no day was chosen. */
  readonly isToday: boolean;
  readonly language: PageLanguage;
  /** What analyses have read, kept over all pages of a server. */
  readonly incidences: KeptIncidences;
}

const execute = plannedExecution();

/** What reads under the view of a page. */
export const readerFor = ({ read, view, isToday, language }: Asking): Reader =>
  new Reader({ read }, { view, isToday, viewer: { ...ANONYMOUS, languages: [language] } });

/** The answer to an operation. @throws what the first of its fields failed with. */
export async function answerTo(
  { documents }: PageOperation,
  variables: { readonly [name: string]: unknown },
  asking: Asking,
): Promise<unknown> {
  const { language, incidences } = asking;
  const reader = readerFor(asking);
  const contextValue: Context = { languages: [language], incidences, reader: (_info: GraphQLResolveInfo) => reader };
  const given = Object.entries(variables).filter(([, value]) => value !== undefined);
  const document = documents(new Set(given.map(([name]) => name)));
  const { data, errors } = await execute({ schema, document, variableValues: variables, contextValue });
  if (errors?.[0]) throw errors[0].originalError ?? errors[0];
  return data;
}
