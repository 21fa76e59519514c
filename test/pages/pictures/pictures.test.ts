import { describe, expect, it } from 'vitest';
import { captionOf } from '../../../src/pages/pictures/caption.ts';
import { matrixPicture } from '../../../src/pages/pictures/matrix.ts';
import { overlapPicture } from '../../../src/pages/pictures/overlap.ts';
import { sharesOf } from '../../../src/pages/pictures/overlap-words.ts';
import { asFile, inPage } from '../../../src/pages/pictures/picture.ts';
import { stepsUpTo } from '../../../src/pages/pictures/steps.ts';
import { timelinePicture } from '../../../src/pages/pictures/timeline.ts';
import { upsetPicture } from '../../../src/pages/pictures/upset.ts';
import { examples, provenance } from './examples.ts';

const { matrix, subsets, overlap, timeline } = examples('CAN');

describe('the matrix', () => {
  const { body, description } = matrixPicture(matrix, 'es');

  it('tells the four absences apart by sign and by filling', () => {
    const signs = ['∅', '?', '…', '–'].map((sign) => body.text.includes(`>${sign}</text>`));
    expect(signs).toEqual([true, true, true, true]);
    const fillings = ['crossed', 'stripes', 'dots'].map((name) => body.text.includes(`url(#matrix-${name})`));
    expect(fillings).toEqual([true, true, true]);
  });

  it('marks what is only proposed, what is inferred, and an open list that names some', () => {
    for (const text of ['(9)', '~2', '2…']) expect(body.text).toContain(`>${text}</text>`);
  });

  it('is described in sentences', () => {
    expect(description).toBe(
      '2 filas × 4 columnas; 4 celdas con algo. El número más alto es 9: CAN × CAN. 1 celda: ninguno, según la fuente. ' +
        '1 celda: se buscó y no se encontró. 1 celda: la fuente deja la lista abierta. 1 celda: no investigado para este día.',
    );
    expect(matrixPicture({ ...matrix, rows: [], cells: [] }, 'en').description).toBe(
      'There is nothing to show under this view.',
    );
  });

  it.each([0, 1, 2, 5, 6, 9, 40, 1_000, 1_000_000])(
    'has steps that hold every count up to %i once, in order',
    (most) => {
      const { of, labels } = stepsUpTo(most);
      const counts = [1, 2, 3, 5, 8, Math.ceil(most / 2), most].filter((count) => count > 0 && count <= most);
      const within = counts.every((count) => {
        const [from = 0, to = from] = (labels[of(count)] ?? '').split('–').map(Number);
        return from <= count && count <= to;
      });
      expect(within).toBe(true);
      expect(labels.length).toBeLessThanOrEqual(5);
    },
  );
});

describe('subsets', () => {
  it('are told in text, the largest first, and the set of nobody too', () => {
    expect(upsetPicture({ ...subsets, items: 'ejes' }, 'es').description).toBe(
      'Conjuntos de ejes: CAN 5 y SELA 3. Los subconjuntos mayores: CAN: 3. CAN y SELA: 2. ninguno: 1.',
    );
  });

  it('say how many are drawn where there are too many for a picture', () => {
    const many = Array.from({ length: 41 }, (_, count) => ({ members: ['can'], count, title: `${count}` }));
    const { description } = upsetPicture({ ...subsets, subsets: many }, 'en');
    expect(description).toContain('The 40 largest of 41 subsets are drawn; the table has all of them.');
  });
});

describe('the overlap of two', () => {
  const none = { count: 0, names: [] };

  it('gives no share of fewer than five', () => {
    const part = (count: number) => ({ count, names: [] });
    const few = { ...overlap, onlyOne: part(2), together: part(1), apart: none, onlyOther: part(1) };
    expect(sharesOf(few, 'en')).toEqual([]);
    const five = { ...few, one: 'A', other: 'B', onlyOther: part(2) };
    expect(sharesOf(five, 'en')).toEqual(['Of 3 of A, both have 1 (33%).', 'Of 3 of B, both have 1 (33%).']);
  });

  it('says that there is nothing where there is nothing', () => {
    const nothing = { ...overlap, onlyOne: none, together: none, apart: none, onlyOther: none };
    expect(overlapPicture(nothing, 'es').description).toBe('No hay nada que mostrar bajo esta vista.');
  });
});

describe('the timeline', () => {
  const item = { label: 'x', title: 'x' };
  const widths = (items: (typeof timeline)['items']) =>
    [
      ...timelinePicture({ ...timeline, items }, 'es').body.text.matchAll(
        /<rect[^>]*? width="([\d.]+)"[^>]*?url\(#timeline-stripes\)/g,
      ),
    ]
      .map(([, width]) => Number(width))
      .slice(0, items.length);

  it('draws a date as long as it is uncertain', () => {
    const [half = 0, month = 0, year = 0] = widths([
      { ...item, from: '2024-01-01', to: '2024-12-31', precision: 'YEAR' },
      { ...item, from: '2024-05-01', to: '2024-05-31', precision: 'MONTH' },
      { ...item, from: '2024-05-16', to: '2024-05-31', precision: 'HALF_MONTH' },
    ]).toSorted((one, other) => one - other);
    expect(month / half).toBeCloseTo(31 / 16, 1);
    expect(year / month).toBeCloseTo(366 / 31, 1);
  });

  it('draws a day as a point, and leaves what has no day to the table, saying so', () => {
    const { body, description } = timelinePicture(timeline, 'en');
    expect(body.text.match(/Z" class/g)?.length).toBe(4);
    expect(description).toBe(
      '5 dates, from 2023-09-27 to 2024-12-31. 2 are known as a span only, and drawn as one. 1 has no day and is in the table only.',
    );
  });
});

describe('an exported picture', () => {
  it('carries its title, view, address, sources and numbered sentences', () => {
    const picture = matrixPicture(matrix, 'en');
    const file = asFile(picture, captionOf({ ...provenance('CAN'), of: 7 }, picture.width, 'en'), 'en');
    for (const part of ['<title id="matrix-title">CAN</title>', '<desc', 'role="img"', 'View: CAN', 'Sources'])
      expect(file).toContain(part);
    expect(file).toContain('Taken from https://example.org/matrix?asOf=2024-04-06');
    expect(file).toContain('[1] CAN: «CAN» (CAN, section CAN, said by CAN)');
    expect(file).toContain('Here are 1 of 7 sentences');
  });

  it('has a name on a page too, and leaves the keyboard to the table', () => {
    const { text } = inPage(matrixPicture(matrix, 'en'));
    expect(text).toContain('role="graphics-document" aria-labelledby="matrix-title" aria-describedby="matrix-desc"');
    expect(text.match(/<a /g)?.length).toBe(text.match(/<a [^>]*tabindex="-1"/g)?.length);
  });
});
