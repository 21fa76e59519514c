import { useGraphQlJit } from '@envelop/graphql-jit';
import { type DocumentNode, Kind } from 'graphql';

const operationsIn = (document: DocumentNode) =>
  document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION).length;

/**
 * Compiles documents that come again; what is compiled lives as long as its parsed document, whose cache is bounded.
 *
 * Compiling takes longer than executing once, so a document is compiled when it is met for the second time: queries
 * written once, with new aliases each time, never pay for it. The plugin keeps one compilation a document, whichever
 * operation of it was asked for, so documents with several operations are executed as they are.
 */
export function useJustInTime() {
  const met = new WeakSet<DocumentNode>();
  return useGraphQlJit(
    {},
    {
      enableIf: ({ document }) => {
        if (met.has(document)) return operationsIn(document) === 1;
        met.add(document);
        return false;
      },
    },
  );
}
