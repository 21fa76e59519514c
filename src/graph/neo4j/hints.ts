import { bytesOfText, cacheOf } from '../cache.ts';

/** How many bytes are kept of texts with hints. */
const KEPT = 4 * 1024 * 1024;
const uncommented = cacheOf<string>(KEPT, bytesOfText);

/** The text with its planner hints taken out of their comments. */
export function withHints(text: string): string {
  if (!text.includes('/*+')) return text;
  const known = uncommented.get(text);
  if (known !== undefined) return known;
  const hinted = text.replace(/\/\*\+ (.*?) \*\//gs, '$1');
  uncommented.set(text, hinted);
  return hinted;
}
