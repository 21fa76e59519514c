import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LIMITS } from './limits.ts';

/** The parser and the rules are recursive, so deep nesting overflows the stack. */
const isOverflow = (error: unknown): boolean => error instanceof RangeError && /call stack/i.test(error.message);

export const tooDeep = () =>
  new GraphQLError(
    `The document or its variables are nested too deeply. Accepted: fields at most ${LIMITS.depth} deep, ` +
      `lists and objects of variables at most ${LIMITS.variableLevels}.`,
    { extensions: { code: 'LIMIT_EXCEEDED' } },
  );

function unlessTooDeep<T>(read: () => T, refuse: (error: GraphQLError) => T): T {
  try {
    return read();
  } catch (error) {
    if (isOverflow(error)) return refuse(tooDeep());
    throw error;
  }
}

function fail(error: Error): never {
  throw error;
}

/** Refuses nesting that is too deep even to parse, or to check against the limits. */
export const useNestingLimit = (): Plugin => ({
  onParse({ parseFn, setParseFn }) {
    setParseFn((...parameters: Parameters<typeof parseFn>) => unlessTooDeep(() => parseFn(...parameters), fail));
  },
  onValidate({ validateFn, setValidationFn }) {
    setValidationFn((...parameters: Parameters<typeof validateFn>) =>
      unlessTooDeep(
        () => validateFn(...parameters),
        (error) => [error],
      ),
    );
  },
});
