import { preferencesOf, qualityOf } from './preferences.ts';

/** The encoding that an `Accept-Encoding` header prefers; the first offered one if it prefers several alike. */
export function encodingFor<Encoding extends string>(
  header: string | undefined,
  offered: readonly Encoding[],
): Encoding | 'identity' {
  if (header === undefined) return 'identity';
  const preferences = preferencesOf(header);
  const all = [...offered, 'identity' as const];
  const liked = all.map((encoding) => ({ encoding, quality: qualityOf(preferences, encoding) }));
  const [best] = liked.filter(({ quality }) => quality > 0).sort((left, right) => right.quality - left.quality);
  return best?.encoding ?? 'identity';
}
