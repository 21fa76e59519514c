import type { XmlElement } from './elements.ts';
import type { Evidence } from './record.ts';
import { firstWords, plainText } from './texts.ts';

/** The attributes that say what an element is; others, such as addresses of lists, are left out of a section. */
const TELLING = ['ref', 'type', 'role', 'vocabulary', 'code', 'percentage', 'secondary-reporter'];

/** A value that an attribute has; nothing where it is empty. */
export function valueAt(element: XmlElement, attribute: string): string | undefined {
  const value = element.attributes[attribute]?.trim();
  return value === '' ? undefined : value;
}

/** An element with its place among those of its name in the activity. */
export interface Placed {
  readonly element: XmlElement;
  /** As `sector[2]`. */
  readonly path: string;
}

export const placed = (activity: XmlElement, name: string): readonly Placed[] =>
  activity.children
    .filter((child) => child.name === name)
    .map((element, place) => ({ element, path: `${name}[${place + 1}]` }));

/** Where an element stands, and its words; where it has none, its attributes. */
export function evidenceOf(identifier: string, path: string, element: XmlElement): Evidence {
  const attributes = TELLING.flatMap((name) => {
    const value = element.attributes[name];
    return value === undefined ? [] : [`${name}="${value}"`];
  }).join(' ');
  const narrative = element.children.map(({ text }) => plainText(text)).find((text) => text !== '');
  return {
    section: [`${identifier}/${path}`, attributes].filter(Boolean).join(' '),
    quote: firstWords(narrative ?? (attributes || path)),
  };
}

/** A percentage as IATI writes it; NaN where it is none. */
export function percentageOf(element: XmlElement): number | undefined {
  const value = valueAt(element, 'percentage');
  if (value === undefined) return undefined;
  const number = /^\d{1,3}(?:\.\d{1,20})?$/.test(value) ? Number(value) : Number.NaN;
  return number <= 100 ? number : Number.NaN;
}
