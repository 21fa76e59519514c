import { createHash } from 'node:crypto';
import { folded } from '../../graph/model/fold.ts';

const LONGEST = 100;

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

const hyphened = (text: string) =>
  folded(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** A slug of the words of a text; what is too long, or has no letters of a slug, gets a hash. */
export function slugOf(text: string): string {
  const slug = hyphened(text);
  if (slug !== '' && slug.length <= LONGEST) return slug;
  return [slug.slice(0, LONGEST).replace(/-+$/, ''), shortHash(folded(text))].filter(Boolean).join('-');
}

/** A slug of an identifier that no other identifier has: where it loses more than case, with a hash. */
export function identifierSlug(identifier: string): string {
  const slug = slugOf(identifier);
  return slug === identifier.toLowerCase() ? slug : `${slug}-${shortHash(identifier.toLowerCase())}`;
}
