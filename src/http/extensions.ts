import type { Plugin } from 'graphql-yoga';
import type { Served } from './context.ts';

/** Adds the view, and if requested the explanation, to each answer that read the graph. */
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
