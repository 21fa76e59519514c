/** Sets as bits: `words` numbers for each, one after the other. */
export interface Sets {
  readonly bits: Uint32Array;
  readonly words: number;
}

/** The pairs of sets that share something, those that share most first, then in the order of both. */
export interface SharedCounts {
  readonly ones: Uint32Array;
  readonly others: Uint32Array;
  readonly counts: Uint32Array;
}

/** How much work it is to compare all pairs: words that are looked at. */
export const workOf = ({ bits, words }: Sets): number => (bits.length / words) ** 2 * (words / 2);

const bitsIn = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
};

/** Compares all pairs of sets. */
export function sharedCounts({ bits, words }: Sets): SharedCounts {
  const sets = words === 0 ? 0 : bits.length / words;
  const ones: number[] = [];
  const others: number[] = [];
  const counts: number[] = [];
  for (let one = 0; one < sets; one++)
    for (let other = one + 1; other < sets; other++) {
      let count = 0;
      for (let word = 0; word < words; word++)
        count += bitsIn((bits[one * words + word] ?? 0) & (bits[other * words + word] ?? 0));
      if (count === 0) continue;
      ones.push(one);
      others.push(other);
      counts.push(count);
    }
  return ordered(ones, others, counts);
}

/** Those with the greatest count first; those with the same stay in their order. */
function ordered(ones: readonly number[], others: readonly number[], counts: readonly number[]): SharedCounts {
  const places: number[] = [];
  for (const count of counts) places[count] = (places[count] ?? 0) + 1;
  let before = 0;
  for (let count = places.length - 1; count > 0; count--) {
    const many = places[count] ?? 0;
    places[count] = before;
    before += many;
  }
  const sorted = {
    ones: new Uint32Array(ones.length),
    others: new Uint32Array(ones.length),
    counts: new Uint32Array(ones.length),
  };
  counts.forEach((count, pair) => {
    const place = places[count] ?? 0;
    places[count] = place + 1;
    sorted.ones[place] = ones[pair] ?? 0;
    sorted.others[place] = others[pair] ?? 0;
    sorted.counts[place] = count;
  });
  return sorted;
}
