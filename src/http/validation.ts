import { NoSchemaIntrospectionCustomRule, validate } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Permissions } from './permissions.ts';

/** The maximum number of errors reported for a document. */
export const MAXIMUM_ERRORS = 100;

/** The suggestion that graphql-js makes even with suggestions off: to add a selection of subfields. */
const SUGGESTED_SELECTION = / Did you mean "\w+ \{ \.\.\. \}"\?$/;

type Validate = (...parameters: Parameters<typeof validate>) => ReturnType<typeof validate>;

/** Validates as graphql-js does; suggests names of the schema only if callers may see them. */
export function validatingWith({ suggestions }: Pick<Permissions, 'suggestions'>): Validate {
  const options = { maxErrors: MAXIMUM_ERRORS, hideSuggestions: !suggestions };
  return (schema, document, rules) => {
    const errors = validate(schema, document, rules, options);
    if (!suggestions) for (const error of errors) error.message = error.message.replace(SUGGESTED_SELECTION, '');
    return errors;
  };
}

/** Refuses introspection. */
export const useNoIntrospection = (): Plugin => ({
  onValidate: ({ addValidationRule }) => addValidationRule(NoSchemaIntrospectionCustomRule),
});
