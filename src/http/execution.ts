import { execute, subscribe } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Permissions } from './permissions.ts';

/** Executes as graphql-js does, always: Yoga's own executor gives keys in the order in which they are ready (0005). */
export const useGraphqlJs = ({ suggestions }: Pick<Permissions, 'suggestions'>): Plugin => {
  const hideSuggestions = !suggestions;
  return {
    onExecute({ args, setExecuteFn }) {
      Object.assign(args, { hideSuggestions });
      setExecuteFn(execute);
    },
    onSubscribe: ({ setSubscribeFn }) => setSubscribeFn((args) => subscribe({ ...args, hideSuggestions })),
  };
};
