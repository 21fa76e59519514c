import type { InBoth } from '../problem.ts';
import { datesOf } from './dates.ts';
import type { XmlElement } from './elements.ts';
import { evidenceOf, placed, valueAt } from './evidence.ts';
import { organisationsOf } from './organisation-elements.ts';
import type { Reading } from './reading.ts';
import type { ActivityRecord, Related, Texts } from './record.ts';
import { subjectsOf } from './subjects.ts';
import { territoriesOf } from './territories.ts';
import { type Foreign, languageOf, narrativesOf } from './texts.ts';

const STATES: { readonly [code: string]: string } = {
  1: 'PLANNED',
  2: 'UNDER_WAY',
  3: 'COMPLETED',
  4: 'CLOSED',
  5: 'CANCELLED',
  6: 'SUSPENDED',
};

const RELATIONS: { readonly [code: string]: Related['type'] } = {
  1: 'PARENT',
  2: 'CHILD',
  4: 'CO_FUNDED',
  5: 'SAME',
};

const named = (activity: XmlElement, name: string) => activity.children.filter((child) => child.name === name);

const OTHER_LANGUAGE: InBoth = {
  es: 'texto en un idioma que el grafo no guarda',
  en: 'text in a language that the graph does not keep',
};

function noteForeign(foreign: readonly Foreign[], element: XmlElement, reading: Reading): void {
  for (const { language } of foreign) reading.note(OTHER_LANGUAGE, element, `${element.name} (${language})`);
}

function textsOf(activity: XmlElement, elements: readonly XmlElement[], reading: Reading): Texts {
  const found = elements.map((element) => {
    const read = narrativesOf(element, languageOf(activity));
    noteForeign(read.foreign, element, reading);
    return read.texts;
  });
  // Of several elements with a text in one language, the first counts.
  return Object.assign({}, ...found.toReversed());
}

/** `1` is general and `2` the objectives; without a type a description is general. */
function descriptionsOf(activity: XmlElement, type: '1' | '2', reading: Reading): Texts {
  return textsOf(
    activity,
    named(activity, 'description').filter(({ attributes }) => (attributes.type ?? '1') === type),
    reading,
  );
}

function stateOf(activity: XmlElement, reading: Reading): string | undefined {
  const [status] = named(activity, 'activity-status');
  const code = status && valueAt(status, 'code');
  if (!status || code === undefined) return undefined;
  const state = STATES[code];
  if (!state)
    reading.note({ es: 'estado que no está en la lista', en: 'status that is not in the list' }, status, code);
  return state;
}

function relatedOf(activity: XmlElement, identifier: string, reading: Reading): readonly Related[] {
  return placed(activity, 'related-activity').flatMap(({ element, path }) => {
    const [code, ref] = [valueAt(element, 'type') ?? '', valueAt(element, 'ref')];
    const type = RELATIONS[code];
    if (type && ref && ref !== identifier)
      return [{ type, identifier: ref, evidence: evidenceOf(identifier, path, element) }];
    reading.note(
      {
        es: 'actividad relacionada de un tipo que no se importa',
        en: 'related activity of a type that is not imported',
      },
      element,
      `type ${code}`,
    );
    return [];
  });
}

const IMPORTED = ['iati-identifier', 'reporting-org', 'title', 'description', 'participating-org', 'activity-status'];
const ALSO = [
  'activity-date',
  'recipient-country',
  'recipient-region',
  'sector',
  'related-activity',
  'narrative',
  'transaction',
];
const WITHIN_TRANSACTIONS = ['sector', 'recipient-country', 'recipient-region'];

/** What a reader keeps of an activity. */
export const isKept = (path: readonly string[]): boolean => {
  const [, activity, part = '', within, ...deeper] = path;
  if (activity !== 'iati-activity') return false;
  if (part === '') return true;
  if (part === 'transaction')
    return within === undefined || (WITHIN_TRANSACTIONS.includes(within) && deeper.length === 0);
  return [...IMPORTED, ...ALSO].includes(part) && (within === undefined || within === 'narrative');
};

function noteLeftOut(activity: XmlElement, reading: Reading): void {
  const leftOut: InBoth = { es: 'elementos que no se importan', en: 'elements that are not imported' };
  for (const [name, count] of activity.leftOut) reading.note(leftOut, activity, name, count);
  const transactions = named(activity, 'transaction');
  if (transactions.length > 0) reading.note(leftOut, activity, 'transaction', transactions.length);
  for (const { name } of transactions.flatMap(({ children }) => children))
    reading.note(leftOut, activity, `transaction/${name}`);
  for (const { attributes } of named(activity, 'description'))
    if (!['1', '2'].includes(attributes.type ?? '1'))
      reading.note(leftOut, activity, `description type ${attributes.type}`);
}

/** What is taken over of an activity; undefined where it has no identifier. */
export function activityOf(activity: XmlElement, reading: Reading): ActivityRecord | undefined {
  const identifier = named(activity, 'iati-identifier')[0]?.text.replace(/\s+/g, ' ').trim() ?? '';
  if (identifier === '') {
    reading.note({ es: 'actividad sin identificador', en: 'activity without identifier' }, activity);
    return undefined;
  }
  noteLeftOut(activity, reading);
  return {
    identifier,
    file: reading.fileIndex,
    line: activity.line,
    name: textsOf(activity, named(activity, 'title'), reading),
    aim: descriptionsOf(activity, '2', reading),
    description: descriptionsOf(activity, '1', reading),
    state: stateOf(activity, reading),
    ...datesOf(named(activity, 'activity-date'), reading),
    actors: organisationsOf(activity, identifier, reading),
    territories: territoriesOf(activity, identifier, reading),
    subjects: subjectsOf(activity, identifier, reading),
    related: relatedOf(activity, identifier, reading),
  };
}
