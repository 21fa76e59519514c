import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import * as z from 'zod';
import { ROOT } from '../root.ts';
import { type Content, contentOf } from './content.ts';

const { version } = z
  .object({ version: z.string() })
  .parse(createRequire(import.meta.url)('@graphql-yoga/render-graphiql/package.json'));

/**
 * The folder of GraphiQL's files. It contains the version, so that browsers cache the files until the version changes.
 */
const FOLDER = `/assets/graphiql-${version}/`;

const SCRIPT = 'text/javascript; charset=utf-8';

const TYPES: { readonly [name: string]: string } = {
  'graphiql.css': 'text/css; charset=utf-8',
  'graphiql.js': SCRIPT,
  'editor.worker.js': SCRIPT,
  'graphql.worker.js': SCRIPT,
  'json.worker.js': SCRIPT,
};

/** A worker has the policy of its own response, and needs no other resource. */
const ISOLATED = "default-src 'none'; frame-ancestors 'none'";

export const graphiqlFile = (name: string): string => `${FOLDER}${name}`;

const packed = z.array(z.object({ name: z.string(), br: z.instanceof(Uint8Array), gzip: z.instanceof(Uint8Array) }));

const PACKER = new URL('src/http/site/files/pack-graphiql.js', ROOT);

type Files = ReadonlyMap<string, Content>;
let files: Promise<Files> | undefined;

/** GraphiQL's files, compressed once, when a browser first opens GraphiQL. */
export function graphiqlFiles(): Promise<Files> {
  files ??= pack().catch((error: unknown) => {
    files = undefined;
    throw error;
  });
  return files;
}

async function pack(): Promise<Files> {
  const child = fork(PACKER, { execArgv: [], env: {}, serialization: 'advanced' });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`GraphiQL could not be made ready: its process ended with ${code}.`);
  });
  const [message] = await Promise.race([once(child, 'message'), ended]);
  return new Map(packed.parse(message).map((file) => [graphiqlFile(file.name), contentOfPacked(file)]));
}

function contentOfPacked({ name, br, gzip }: z.infer<typeof packed>[number]): Content {
  const path = graphiqlFile(name);
  const bodies = { br: bufferOver(br), gzip: bufferOver(gzip) };
  let plain: Promise<Buffer> | undefined;
  return {
    // Its address contains the version, so it identifies the content.
    ...contentOf(path, { type: TYPES[name] ?? SCRIPT }),
    cacheControl: 'public, max-age=31536000, immutable',
    securityPolicy: ISOLATED,
    async encoded(encoding) {
      if (encoding !== 'identity') return bodies[encoding];
      // Decompressed once for all readers.
      plain ??= promisify(gunzip)(bodies.gzip);
      return plain;
    },
  };
}

const bufferOver = ({ buffer, byteOffset, byteLength }: Uint8Array) => Buffer.from(buffer, byteOffset, byteLength);

/** Whether an address is in the folder of GraphiQL's files; `graphiqlFiles` tells whether the file exists. */
export const isGraphiqlFile = (path: string): boolean => path.startsWith(FOLDER);
