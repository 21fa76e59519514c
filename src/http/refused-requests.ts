import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';

type Result = ExecutionResult | AsyncIterableIterator<ExecutionResult>;

const errorsOf = (result: Result) => ('errors' in result ? (result.errors ?? []) : []);

/** Whether the operation or its variables were refused, so that no field was asked. */
const isRefusal = (result: Result): boolean =>
  'errors' in result && !result.data && errorsOf(result).every(({ path }) => !path);

function coded(result: Result): Result {
  for (const { extensions } of errorsOf(result)) extensions.code ??= 'BAD_USER_INPUT';
  return result;
}

/**
 * Says why a request was refused before any field of it was asked, with the code of what a caller can fix. To stand
 * before what compiles: compiled documents refuse with errors of a kind of their own, which carry no extensions, so
 * what they refuse is executed as it is, and is refused as it was the first time.
 */
export const useRefusedRequests = (): Plugin => ({
  onExecute: ({ executeFn }) => ({
    onExecuteDone({ args, result, setResult }) {
      if (!isRefusal(result)) return undefined;
      return Promise.resolve(executeFn(args)).then((refusal: Result) => setResult(coded(refusal)));
    },
  }),
});
