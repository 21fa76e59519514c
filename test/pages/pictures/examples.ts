import type { Provenance } from '../../../src/pages/pictures/caption.ts';
import type { MatrixData } from '../../../src/pages/pictures/matrix-data.ts';
import type { OverlapData } from '../../../src/pages/pictures/overlap-data.ts';
import type { TimelineData } from '../../../src/pages/pictures/timeline-data.ts';
import type { SubsetsData } from '../../../src/pages/pictures/upset-data.ts';

/** Pictures in which every text that a source may give is the same one. */
export function examples(text: string) {
  const heading = { label: text, name: text, href: '/organism/can' };
  const cell = { count: 2, absence: null, title: `${text} [1]`, href: '/matrix?row=can' };
  const blank = { count: 0, title: text };
  const matrix: MatrixData = {
    id: 'matrix',
    title: text,
    rows: [heading, { ...heading, label: 'SELA' }],
    columns: [heading, heading, heading, heading],
    cells: [
      [cell, { ...cell, count: 9, proposed: true }, { ...cell, inferred: true }, { ...cell, absence: 'OPEN' }],
      [
        { ...blank, absence: 'KNOWN_NONE' },
        { ...blank, absence: 'NOT_FOUND' },
        { ...blank, absence: 'OPEN' },
        { ...blank, absence: 'NOT_RESEARCHED' },
      ],
    ],
  };
  const subsets: SubsetsData = {
    id: 'subsets',
    title: text,
    items: text,
    sets: [
      { id: 'can', label: text, name: text, size: 5, href: '/x' },
      { id: 'sela', label: 'SELA', name: text, size: 3 },
    ],
    subsets: [
      { members: ['can', 'sela'], count: 2, title: text, href: '/y' },
      { members: ['can'], count: 3, title: text },
      { members: [], count: 1, title: text },
    ],
  };
  const part = { count: 2, names: [text, text], href: '/z' };
  const overlap: OverlapData = {
    ...{ id: 'overlap', title: text, one: text, other: text, items: text },
    ...{ onlyOne: part, together: part, apart: part, onlyOther: part },
  };
  const item = { label: text, title: text, href: '/event/x' };
  const timeline: TimelineData = {
    id: 'timeline',
    title: text,
    day: '2024-04-06',
    items: [
      { ...item, from: '2024-05-16', to: '2024-05-31', precision: 'HALF_MONTH' },
      { ...item, from: '2023-09-27', to: '2023-09-27', precision: 'DAY', inferred: true },
      { ...item, from: '2024-04-03', to: '2024-04-05', precision: 'DAY' },
      { ...item, from: '2024-03-01', to: '2024-03-01', precision: 'DAY' },
      { ...item, from: null, to: '2024-12-31', precision: 'YEAR' },
      { ...item, from: null, to: null, precision: null },
    ],
  };
  return { matrix, subsets, overlap, timeline };
}

/** Where a picture of these comes from. */
export const provenance = (text: string): Provenance => ({
  view: text,
  address: `https://example.org/matrix?asOf=2024-04-06&q=${encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, ''))}`,
  sources: [text],
  sentences: [{ number: 1, about: text, quote: text, section: text, document: text, saidBy: text }],
});
