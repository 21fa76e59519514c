import type { Plugin } from 'graphql-yoga';
import type { Served } from './context.ts';

/** Says with each answer that read the graph under which view that was, and how, where the request asked for it. */
export const useExtensions = (): Plugin<Served> => ({
  onExecute({ args }) {
    return {
      onExecuteDone({ result, setResult }) {
        const extensions = args.contextValue.extensions();
        if (!extensions || Symbol.asyncIterator in result) return;
        setResult({ ...result, extensions: { ...result.extensions, ...extensions } });
      },
    };
  },
});
