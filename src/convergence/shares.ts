import type { Overlap } from './pairs.ts';

/** No coefficient is shown over fewer items: the sets say more. */
export const FEWEST_FOR_SHARES = 5;

/** The shares of an overlap, from 0 to 1; null over too few items. */
export function sharesOf({ shared, onlyOne, onlyOther }: Pick<Overlap, 'shared' | 'onlyOne' | 'onlyOther'>) {
  const union = shared.length + onlyOne.length + onlyOther.length;
  const share = (of: number) => (union < FEWEST_FOR_SHARES ? null : shared.length / of);
  return {
    ofOne: share(shared.length + onlyOne.length),
    ofOther: share(shared.length + onlyOther.length),
    jaccard: share(union),
  };
}
