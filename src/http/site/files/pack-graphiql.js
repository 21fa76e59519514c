// Compresses the files of GraphiQL, in a process of its own: loading them takes 80 MB, which end with it.
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { css, editorWorkerService, graphqlWorker, js, jsonWorker } from '@graphql-yoga/render-graphiql/graphiql';

const texts = {
  'graphiql.css': css,
  'graphiql.js': js,
  'editor.worker.js': editorWorkerService,
  'graphql.worker.js': graphqlWorker,
  'json.worker.js': jsonWorker,
};
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** @type {(name: string, text: string) => Promise<{ name: string, br: Uint8Array, gzip: Uint8Array }>} */
const pack = async (name, text) => {
  const [br, gzipped] = await Promise.all([promisify(brotliCompress)(text, brotli), promisify(gzip)(text)]);
  return { name, br, gzip: gzipped };
};

process.send?.(await Promise.all(Object.entries(texts).map(([name, text]) => pack(name, text))));
