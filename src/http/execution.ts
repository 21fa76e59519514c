import { type ExecutionArgs, subscribe } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { plannedExecution } from '../execution/execute.ts';
import type { Permissions } from './permissions.ts';

/** Executes as graphql-js does: Yoga's own executor returns keys in the order in which they are ready (0005). */
export function useExecution({ suggestions }: Pick<Permissions, 'suggestions'>): Plugin {
  const hideSuggestions = !suggestions;
  const execute = plannedExecution();
  const executed = (args: ExecutionArgs) => execute({ ...args, hideSuggestions });
  const subscribed = (args: ExecutionArgs) => subscribe({ ...args, hideSuggestions });
  return {
    onExecute: ({ setExecuteFn }) => setExecuteFn(executed),
    onSubscribe: ({ setSubscribeFn }) => setSubscribeFn(subscribed),
  };
}
