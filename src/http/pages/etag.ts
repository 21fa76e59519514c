import { createHash } from 'node:crypto';
import type { DataVersion } from '../../graph/data-version.ts';
import { PRODUCT_VERSION } from '../../product.ts';

/** The folder of the running code: its name changes with each build (0011). */
const BUILD = new URL('.', import.meta.url).pathname;

/** What decides the bytes of a page, beside the data. */
export interface Decisive {
  readonly path: string;
  /** The parameters of the address, as they were understood. */
  readonly asked: readonly string[];
  readonly language: string;
  /** The day of the view, which changes at midnight (UTC) where nobody chose one. */
  readonly day: string;
  readonly origin: string;
}

/** The weak validator of a page, known before the page is made. */
export function etagOf({ path, asked, language, day, origin }: Decisive, { version, changedAt }: DataVersion): string {
  const parts = [PRODUCT_VERSION, BUILD, path, asked, language, day, origin, version, changedAt];
  return `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}"`;
}
