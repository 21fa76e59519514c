import { type RecursiveInput, recursiveInput } from '../builder.ts';
import type { FilterField } from './properties.ts';

export type FilterFields = { readonly [field: string]: FilterField };

/** The input type of conditions, which may be combined. */
export const filterInput = (name: string, description: string, fields: () => FilterFields): RecursiveInput =>
  recursiveInput(name, description, (t) => {
    const itself = filterInput(name, description, fields);
    return {
      and: t.field({ type: [itself], description: 'All of these match.' }),
      or: t.field({
        type: [itself],
        description: 'At least one of these matches; an empty list matches nothing.',
      }),
      not: t.field({ type: itself, description: 'This does not match.' }),
      ...Object.fromEntries(Object.entries(fields()).map(([field, { input }]) => [field, input(t)])),
    };
  });

/** The conditions of filter fields, by field. */
export const conditionsOfFields = (fields: FilterFields) =>
  Object.fromEntries(Object.entries(fields).map(([field, { condition }]) => [field, condition]));
