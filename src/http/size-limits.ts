import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { refusalOfDocument } from './document-size.ts';
import { excess, LIMITS } from './limits.ts';
import type { Permissions } from './permissions.ts';
import { validatingWith } from './validation.ts';
import { refusalOfVariables } from './variables-size.ts';

/** graphql-js's error when it would compare too many fields with each other. */
const ABORTED = 'Validation aborted.';

const explained = (error: Error): Error =>
  error.message === ABORTED
    ? new GraphQLError(
        'The document has too many fields of one name in one place, or too many fragments there, to be compared. ' +
          'Accepted: each field and fragment once in a place; ask for the rest in another request.',
        { extensions: { code: 'LIMIT_EXCEEDED' } },
      )
    : error;

function refusalOfName(operationName: unknown): GraphQLError | undefined {
  const problem = typeof operationName === 'string' && excess(operationName.length, LIMITS.name, 'characters');
  return problem ? new GraphQLError(`operationName ${problem}`, { extensions: { code: 'LIMIT_EXCEEDED' } }) : undefined;
}

/**
 * Refuses texts, names and lists that are too long, and selections that are too large, before any work on them;
 * validates the rest.
 */
export const useSizeLimits = (permissions: Permissions): Plugin => {
  const validate = validatingWith(permissions);
  return {
    onParams({ params: { variables, operationName }, setResult }) {
      const refusal = refusalOfName(operationName) ?? (variables ? refusalOfVariables(variables) : undefined);
      if (!refusal) return;
      refusal.extensions.http = { status: 400, spec: true };
      setResult({ errors: [refusal] });
    },
    onValidate({ params: { documentAST }, setValidationFn }) {
      setValidationFn((...parameters: Parameters<typeof validate>) => {
        const refusal = refusalOfDocument(documentAST);
        return refusal ? [refusal] : validate(...parameters);
      });
      return ({ result, setResult }) => {
        if (result.some(({ message }) => message === ABORTED)) setResult(result.map(explained));
      };
    },
  };
};
