import { BadInput } from '../../graph/errors.ts';

const ACCEPTED = ['utf-8', 'utf-16le', 'utf-16be', 'iso-8859-1', 'windows-1252'] as const;
const OTHER_NAMES: { readonly [name: string]: (typeof ACCEPTED)[number] } = {
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  'utf-16': 'utf-16le',
  latin1: 'iso-8859-1',
};

const MARKS: readonly (readonly [mark: readonly number[], encoding: (typeof ACCEPTED)[number]])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** The encoding of a file: what its first bytes mark, or its declaration says, or else UTF-8. */
function encodingOf(file: string, start: Buffer): string {
  const marked = MARKS.find(([mark]) => mark.every((byte, place) => start[place] === byte));
  if (marked) return marked[1];
  const [, named] = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(start.toString('latin1', 0, 200)) ?? [];
  const name = (named ?? 'utf-8').toLowerCase();
  const found = ACCEPTED.find((one) => one === (OTHER_NAMES[name] ?? name));
  if (found) return found;
  throw new BadInput(`${file}:1:1: the encoding "${named}" is not read. Accepted: ${ACCEPTED.join(', ')}.`);
}

/** The text of a file, piece by piece. @throws BadInput for bytes that are none of its encoding. */
export async function* textOf(file: string, pieces: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let read = 0;
  const decoded = (piece?: Buffer) => {
    try {
      return decoder?.decode(piece, { stream: piece !== undefined }) ?? '';
    } catch {
      throw new BadInput(
        `${file}: what follows byte ${read} is not ${decoder?.encoding}. Accepted: the declared encoding.`,
      );
    }
  };
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(file, piece), { fatal: true });
    yield decoded(piece);
    read += piece.length;
  }
  yield decoded();
}
