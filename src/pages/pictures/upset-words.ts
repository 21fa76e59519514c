import type { PageLanguage } from '../words.ts';
import type { Subset, SubsetsData } from './upset-data.ts';
import { listed, WORDS } from './words.ts';

/** What a reader takes in; the table has all. */
const MOST_COLUMNS = 40;
const MOST_TOLD = 5;

/** The subsets that are drawn: the largest first, then those of fewer sets. */
export const drawnSubsets = ({ subsets }: SubsetsData): readonly Subset[] =>
  subsets
    .toSorted((one, other) => other.count - one.count || one.members.length - other.members.length)
    .slice(0, MOST_COLUMNS);

function told({ sets }: SubsetsData, { members, count }: Subset, language: PageLanguage): string {
  const labels = sets.filter(({ id }) => members.includes(id)).map(({ label }) => label);
  const names = labels.length > 0 ? listed(labels, language) : { es: 'ninguno', en: 'none of them' }[language];
  return `${names}: ${count}.`;
}

/** Subsets in sentences: each set with its size, then the largest subsets; a picture of many says that it shows a part. */
export function describeSubsets(data: SubsetsData, language: PageLanguage): string {
  if (data.subsets.length === 0) return WORDS.nothing[language];
  const sizes = data.sets.map(({ label, size }) => `${label} ${size}`);
  const shown = drawnSubsets(data);
  const [one, other] = [shown.length, data.subsets.length];
  const cut = {
    es: `Se dibujan los ${one} subconjuntos mayores de ${other}; la tabla los tiene todos.`,
    en: `The ${one} largest of ${other} subsets are drawn; the table has all of them.`,
  };
  const head = {
    es: `Conjuntos de ${data.items}: ${listed(sizes, language)}.`,
    en: `Sets of ${data.items}: ${listed(sizes, language)}.`,
  };
  const largest = { es: 'Los subconjuntos mayores:', en: 'The largest subsets:' };
  return [
    head[language],
    largest[language],
    ...shown.slice(0, MOST_TOLD).map((subset) => told(data, subset, language)),
    ...(other > one ? [cut[language]] : []),
  ].join(' ');
}
