import * as z from 'zod';
import { builder } from './builder.ts';

interface ChangedValue {
  readonly property: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export const ChangedValueRef = builder.objectRef<ChangedValue>('ChangedValue').implement({
  description: 'A property that a change gave another value.',
  fields: (t) => ({
    property: t.exposeString('property', { description: 'The stored column, such as `nameEs` or `status`.' }),
    before: t.stringList({
      description: 'Its values before; empty where it had none.',
      resolve: ({ before }) => [...before],
    }),
    after: t.stringList({
      description: 'Its values after; empty where it has none.',
      resolve: ({ after }) => [...after],
    }),
  }),
});

const state = z.record(z.string(), z.unknown());
const ofClaim = z.object({ citations: z.array(z.string()), said: state }).transform(({ citations, said }) => ({
  ...said,
  citations,
}));

/** The properties in a record of a change; none where its subject was not there. */
function propertiesIn(text: string | null, what: string): { readonly [name: string]: unknown } {
  if (text === null) return {};
  const parsed: unknown = JSON.parse(text);
  return what === 'CLAIM' ? ofClaim.parse(parsed) : state.parse(parsed);
}

const textsOf = (value: unknown): readonly string[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value.map(String) : [String(value)];

/** What two records of a change have otherwise. */
export function valuesBetween(before: string | null, after: string | null, what: string): ChangedValue[] {
  const [was, is] = [propertiesIn(before, what), propertiesIn(after, what)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((property) => {
    const value = { property, before: textsOf(was[property]), after: textsOf(is[property]) };
    return JSON.stringify(value.before) === JSON.stringify(value.after) ? [] : [value];
  });
}
