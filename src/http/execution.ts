import { execute, subscribe } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Executes as graphql-js does, always: Yoga's own executor gives keys in the order in which they are ready (0005). */
export const useGraphqlJs = (): Plugin => ({
  onExecute: ({ setExecuteFn }) => setExecuteFn(execute),
  onSubscribe: ({ setSubscribeFn }) => setSubscribeFn(subscribe),
});
