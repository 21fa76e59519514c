import type { PageLanguage, Words } from '../words.ts';
import { type OverlapData, PART_KEYS, type PartKey } from './overlap-data.ts';
import { WORDS } from './words.ts';

/** The parts of an overlap in words. To share is no fault, so nothing here judges. */
export const PARTS: { readonly [key in PartKey]: (data: Pick<OverlapData, 'one' | 'other'>) => Words } = {
  onlyOne: ({ one }) => ({ es: `Solo ${one}`, en: `Only ${one}` }),
  together: () => ({ es: 'Los dos, juntos en algo común', en: 'Both, together in something common' }),
  apart: () => ({ es: 'Los dos, cada uno por su lado', en: 'Both, each on its own' }),
  onlyOther: ({ other }) => ({ es: `Solo ${other}`, en: `Only ${other}` }),
};

/** Of fewer, a share would mislead: the number is told instead. */
const FEWEST_FOR_SHARE = 5;

const percent = (part: number, whole: number, language: PageLanguage) =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(part / whole);

/** The part of each that is shared, in words; nothing where both have fewer than five together. */
export function sharesOf(data: OverlapData, language: PageLanguage): readonly string[] {
  const { one, other, onlyOne, together, apart, onlyOther } = data;
  const shared = together.count + apart.count;
  if (shared + onlyOne.count + onlyOther.count < FEWEST_FOR_SHARE) return [];
  const told = (name: string, alone: number) => {
    const whole = shared + alone;
    if (whole === 0) return [];
    const share = percent(shared, whole, language);
    return [
      {
        es: `De ${whole} de ${one === name ? one : other}, ${shared} son de los dos (${share}).`,
        en: `Of ${whole} of ${one === name ? one : other}, both have ${shared} (${share}).`,
      }[language],
    ];
  };
  return [...told(one, onlyOne.count), ...told(other, onlyOther.count)];
}

/** An overlap in sentences: each part with its number and items. */
export function describeOverlap(data: OverlapData, language: PageLanguage): string {
  if (PART_KEYS.every((key) => data[key].count === 0)) return WORDS.nothing[language];
  const parts = PART_KEYS.map((key) => {
    const { count, names } = data[key];
    return `${PARTS[key](data)[language]}: ${count}${names.length > 0 ? ` (${names.join('; ')})` : ''}.`;
  });
  return [`${data.one}, ${data.other}: ${data.items}.`, ...parts, ...sharesOf(data, language)].join(' ');
}
