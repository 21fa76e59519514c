import { type DocumentNode, visit } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { composed, composedValues } from '../graph/model/composed.ts';

/** Most documents are plain ASCII, and their texts need no check. */
const PLAIN = /^(?:(?!\\u)[\0-\x7f])*$/;

/** The document with composed texts; the same object if all texts are composed already. */
function composedTexts(document: DocumentNode): DocumentNode {
  if (PLAIN.test(document.loc?.source.body ?? '')) return document;
  return visit(document, {
    StringValue(node) {
      const value = composed(node.value);
      return value === node.value ? undefined : { ...node, value };
    },
  });
}

/** Composes (NFC) every text that a caller sends, in the document or in variables, as all stored texts are. */
export const useComposedTexts = (): Plugin => ({
  onParse({ parseFn, setParseFn }) {
    setParseFn((...parameters: Parameters<typeof parseFn>) => composedTexts(parseFn(...parameters)));
  },
  onExecute({ args }) {
    if (args.variableValues) args.variableValues = composedValues(args.variableValues);
  },
});
