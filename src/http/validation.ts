import { GraphQLError, NoSchemaIntrospectionCustomRule, validate } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Permissions } from './permissions.ts';

/** How many errors are looked for in a document. */
export const MOST_ERRORS = 100;
/** How many places are shown of an error that stands in many. */
export const MOST_PLACES = 10;

/** What graphql-js proposes whether or not it is to hide what it proposes: to add what is asked of an object. */
const PROPOSED_BRACES = / Did you mean "\w+ \{ \.\.\. \}"\?$/;

/** Validates as graphql-js does, with what callers may be told. It comes before all that wraps the validation. */
export const useValidation = ({ suggestions, introspection }: Permissions): Plugin => {
  const options = { maxErrors: MOST_ERRORS, hideSuggestions: !suggestions };
  const validated: typeof validate = (schema, document, rules) => {
    const errors = validate(schema, document, rules, options);
    if (!suggestions) for (const error of errors) error.message = error.message.replace(PROPOSED_BRACES, '');
    return errors;
  };
  return {
    onValidate({ addValidationRule, setValidationFn }) {
      if (!introspection) addValidationRule(NoSchemaIntrospectionCustomRule);
      setValidationFn(validated);
    },
  };
};

/** What is wrong in many places is said once, with the first of them. */
export const useDistinctErrors = (): Plugin => ({
  onValidate:
    () =>
    ({ result, setResult }) => {
      if (result.length > 0) setResult(distinct(result));
    },
});

function distinct(errors: readonly Error[]): Error[] {
  const alike = new Map<string, Error[]>();
  for (const error of errors) {
    const others = alike.get(error.message);
    if (others) others.push(error);
    else alike.set(error.message, [error]);
  }
  return [...alike.values()].map(joined);
}

function joined(errors: readonly Error[]): Error {
  const [first = new Error()] = errors;
  const nodes = errors.flatMap((error) => (error instanceof GraphQLError ? (error.nodes ?? []) : []));
  if (!(first instanceof GraphQLError) || (errors.length === 1 && nodes.length <= MOST_PLACES)) return first;
  const places = [...new Set(nodes)].slice(0, MOST_PLACES);
  return new GraphQLError(first.message, { nodes: places, extensions: first.extensions });
}
