import type { Parameter } from '../feeds/parameters.ts';
import type { Kind } from '../feeds/values.ts';
import type { Words } from './words.ts';

/** A parameter of a page that may be given once, or left out. */
export const parameter = (name: string, kind: Kind, meaning: Words): Parameter => ({
  ...{ name, isList: false, isRequired: false, fallback: undefined, ...kind },
  meaning,
});

/** A text of a page's address. */
export const text = (values: ReadonlyMap<string, unknown>, name: string): string => String(values.get(name) ?? '');
