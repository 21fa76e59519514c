import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A code block of the worked example: a new file, or lines to add to an existing one. */
export interface Block {
  readonly kind: 'ts' | 'graphql' | 'yaml' | 'diff';
  readonly path: string;
  readonly body: string;
}

const BLOCK = /^```(ts|graphql|yaml|diff)\n *(?:\/\/|#) (\S+)\n(.*?)^```/gms;
const KINDS = ['ts', 'graphql', 'yaml', 'diff'] as const;

/** The code blocks of a document that name a file. */
export function blocksIn(document: string): readonly Block[] {
  const text = readFileSync(document, 'utf8').replaceAll(/^ {3}/gm, '');
  return [...text.matchAll(BLOCK)].map(([, kind, path = '', body = '']) => ({
    kind: KINDS.find((one) => one === kind) ?? 'ts',
    path,
    body,
  }));
}

/**
 * Adds the lines marked `+` before the line that follows them, which must occur exactly once; does nothing if they are
 * there already.
 */
function added(file: string, body: string): string {
  let lines = file.split('\n');
  let fresh: string[] = [];
  for (const line of body.trimEnd().split('\n')) {
    const text = line.slice(2);
    if (line.startsWith('+')) {
      fresh.push(text);
      continue;
    }
    const places = lines.flatMap((other, place) => (other === text ? [place] : []));
    if (places.length !== 1) throw new Error(`There are ${places.length} lines ${JSON.stringify(text)}, not one.`);
    const place = places[0] ?? 0;
    const standing = lines.slice(place - fresh.length, place).join('\n') === fresh.join('\n');
    if (!standing) lines = lines.toSpliced(place, 0, ...fresh);
    fresh = [];
  }
  return lines.join('\n');
}

/** Applies a block to a folder. */
export function follow(folder: string, { kind, path, body }: Block): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, kind === 'diff' ? added(readFileSync(file, 'utf8'), body) : body);
}
