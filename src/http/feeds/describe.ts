import type { Feed } from '../../feeds/feed.ts';
import { formatsOf, type Parameter } from '../../feeds/parameters.ts';

const describedParameter = ({ name, schema, isList, isRequired, fallback, meaning, accepted, formats }: Parameter) => ({
  ...{ name, meaning, accepted, required: isRequired, default: fallback, formats },
  schema: isList ? { type: 'array', items: schema } : schema,
});

/** What `Link: rel="describedby"` leads to: all that a feed says of itself, for programs. */
export const describe = (feed: Feed, parameters: readonly Parameter[]) => {
  const { name, title, text, unit, columns, licence, attribution, source } = feed;
  return {
    ...{ name, title, text, unit, licence, attribution },
    files: formatsOf(feed).map((format) => `/feeds/${name}.${format}`),
    columns: columns.map(({ name, type, values, meaning }) => ({ name, type, values, meaning })),
    parameters: parameters.map(describedParameter),
    operation: source,
  };
};
