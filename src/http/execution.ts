import { subscribe } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { execute } from '../execution/execute.ts';

/** Executes as graphql-js does: Yoga's own executor gives keys in the order in which they are ready (0005). */
export const useExecution = (): Plugin => ({
  onExecute: ({ setExecuteFn }) => setExecuteFn(execute),
  onSubscribe: ({ setSubscribeFn }) => setSubscribeFn(subscribe),
});
