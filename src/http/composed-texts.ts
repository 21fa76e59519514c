import { type DocumentNode, visit } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { composed, composedValues } from '../graph/model/composed.ts';

/** Most documents are plain ASCII, and their texts need no check. */
const PLAIN = /^(?:(?!\\u)[\0-\x7f])*$/;

/** The document with the texts in it composed; the document itself where they are. */
function composedTexts(document: DocumentNode): DocumentNode {
  if (PLAIN.test(document.loc?.source.body ?? '')) return document;
  return visit(document, {
    StringValue(node) {
      const value = composed(node.value);
      return value === node.value ? undefined : { ...node, value };
    },
  });
}

/** Composes every text that a caller sends (NFC), in the document or a variable, as every text in the graph is. */
export const useComposedTexts = (): Plugin => ({
  onParse({ parseFn, setParseFn }) {
    setParseFn((...parameters: Parameters<typeof parseFn>) => composedTexts(parseFn(...parameters)));
  },
  onExecute({ args }) {
    if (args.variableValues) args.variableValues = composedValues(args.variableValues);
  },
});
