import type { Feed } from '../../feeds/feed.ts';
import { FORMATS, type Parameter } from '../../feeds/parameters.ts';

const describedParameter = ({ name, schema, isList, isRequired, fallback, meaning, accepted, formats }: Parameter) => ({
  ...{ name, meaning, accepted, required: isRequired, default: fallback, formats },
  schema: isList ? { type: 'array', items: schema } : schema,
});

/** What `Link: rel="describedby"` leads to: all that a feed says of itself, for programs. */
export const describe = (
  { name, title, text, unit, columns, licence, attribution, source }: Feed,
  parameters: readonly Parameter[],
) => ({
  ...{ name, title, text, unit, licence, attribution },
  files: FORMATS.map((format) => `/feeds/${name}.${format}`),
  columns: columns.map(({ name, type, values, meaning }) => ({ name, type, values, meaning })),
  parameters: parameters.map(describedParameter),
  operation: source,
});
