import { subscribe } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { plannedExecution } from '../execution/execute.ts';

/** Executes as graphql-js does: Yoga's own executor gives keys in the order in which they are ready (0005). */
export function useExecution(): Plugin {
  const execute = plannedExecution();
  return {
    onExecute: ({ setExecuteFn }) => setExecuteFn(execute),
    onSubscribe: ({ setSubscribeFn }) => setSubscribeFn(subscribe),
  };
}
