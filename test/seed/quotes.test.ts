import { describe, expect, it } from 'vitest';
import { plainText } from '../../seed/document-text.ts';
import { asStored, wordCount } from '../../seed/quote-parts.ts';
import { verify } from '../../seed/quotes.ts';
import { readSeed } from '../../seed/read.ts';
import { folderWith, smallWith } from './small-seed.ts';

const MARKDOWN = `# Título

**La CAN** firmó la *Declaración*<sup>1</sup>, y

la [ALADI](#) también.

---

El SICA pidió que lidere el SELA; la CAN,
en cambio, no pidió nada.
`;
const text = plainText(MARKDOWN);

const quoted = (...quotes: string[]) =>
  quotes.map((quote, at) => {
    const [row] = readSeed(folderWith(smallWith('la CAN asumió el tema', 'x'))).citations;
    if (!row) throw new Error('The small seed has no quote.');
    return { ...row, id: `Citation:${at}`, columns: { quote } };
  });
const faultsOf = (...quotes: string[]) => verify(quoted(...quotes), text).faults.map(({ text }) => text);

describe('the text of a document', () => {
  it('has one line per paragraph, without Markdown, footnote marks and line breaks', () => {
    expect(text.split('\n')).toEqual([
      'Título',
      'La CAN firmó la Declaración, y',
      'la ALADI también.',
      'El SICA pidió que lidere el SELA; la CAN, en cambio, no pidió nada.',
    ]);
  });
});

describe('the check of quotes', () => {
  it('finds consecutive words, also across a page break', () => {
    expect(verify(quoted('la Declaración, y la ALADI'), text)).toMatchObject({ quotes: 1, found: 1, faults: [] });
  });

  it.each([
    'SICA […] SELA',
    'SICA pidió […] la CAN […] nada',
    // The first "la" and the first "pidió" are in no paragraph that has the rest.
    'la CAN […] no pidió',
    'pidió […] pidió',
  ])('finds the parts of a quote in order within one paragraph: %s', (quote) => {
    expect(faultsOf(quote)).toEqual([]);
  });

  it.each([
    ['in another order', 'SELA […] SICA'],
    ['in two paragraphs', 'La CAN firmó […] la ALADI'],
    ['of which one is not there', 'SICA […] la OTCA'],
    ['that overlap', 'la CAN, en […] en cambio'],
    ['of words that are cut', 'SICA pidi […] SELA'],
  ])('reports a quote with parts %s', (_fault, quote) => {
    expect(faultsOf(quote)).toEqual([
      `Citation:0 is not in the document, in this order within one paragraph: "${quote}"`,
    ]);
  });

  it('reports a quote that is not in the document, or only within longer words', () => {
    expect(faultsOf('la OTCA también')).toEqual(['Citation:0 is not in the document: "la OTCA también"']);
    expect(faultsOf('a CAN')).toEqual(['Citation:0 is not in the document: "a CAN"']);
  });

  it('reports a quote that stands before the previous one', () => {
    const earlier = (at: number) =>
      `Citation:${at} stands earlier in the document than the quote before it in the seed`;
    expect(faultsOf('ALADI', 'La CAN')).toEqual([earlier(1)]);
    expect(faultsOf('lidere el SELA', 'SICA […] SELA')).toEqual([earlier(1)]);
    expect(faultsOf('SICA […] nada', 'pidió que', 'SELA […] la CAN')).toEqual([]);
  });

  it('counts quoted text once, and omitted text not at all', () => {
    const share = (...quotes: string[]) => Math.round(verify(quoted(...quotes), text).share * text.length);
    expect(share('La CAN', 'La CAN firmó')).toBe('La CAN firmó'.length);
    expect(share('SICA […] SELA')).toBe('SICA'.length + 'SELA'.length);
    expect(share('SICA […] SELA', 'que lidere […] SELA')).toBe('SICA'.length + 'que lidere'.length + 'SELA'.length);
  });
});

describe('a quote with parts', () => {
  it('is stored with […] between single spaces, however it is typed', () => {
    for (const typed of ['SICA […] SELA', 'SICA [...] SELA', 'SICA[…]SELA', 'SICA\n  […]\n  SELA'])
      expect(asStored(typed)).toBe('SICA […] SELA');
  });

  it('has the words of its parts only', () => {
    expect(wordCount('SICA […] que lidere […] SELA')).toBe(4);
  });

  it('may stand in the seed', () => {
    const facts = readSeed(folderWith(smallWith('la CAN asumió el tema', 'la CAN [...] el tema')));
    expect(facts.citations.map(({ columns }) => columns.quote)).toContain('la CAN […] el tema');
  });
});
