import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { captionOf } from '../../../src/pages/pictures/caption.ts';
import { matrixPicture } from '../../../src/pages/pictures/matrix.ts';
import { overlapPicture } from '../../../src/pages/pictures/overlap.ts';
import { asFile, inPage } from '../../../src/pages/pictures/picture.ts';
import { timelinePicture } from '../../../src/pages/pictures/timeline.ts';
import { upsetPicture } from '../../../src/pages/pictures/upset.ts';
import { examples, provenance } from './examples.ts';

/** What a source could be named. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"onload="alert(1)" x="',
  "' onmouseover='alert(1)",
  ']]><!-- --><![CDATA[',
  '</title></svg><script>1</script>',
  '&lt;b&gt; &amp;nbsp; &unknown;',
  'javascript:alert(1)',
  'nul\u0000bell\u0007esc\u001b',
  'half \ud800 of a pair \udc00',
  '\u202Eodnurt\u2066 vuelta',
  'x'.repeat(500),
  'Ñandú 漢字 👩‍👩‍👧 ﷽',
  '  ',
  '',
];

const pictures = (text: string) => {
  const { matrix, subsets, overlap, timeline } = examples(text);
  return (['es', 'en'] as const).flatMap((language) =>
    [
      matrixPicture(matrix, language),
      upsetPicture(subsets, language),
      overlapPicture(overlap, language),
      timelinePicture(timeline, language),
    ].map((picture) => ({
      picture,
      file: asFile(picture, captionOf(provenance(text), picture.width, language), language),
    })),
  );
};

interface Read {
  readonly elements: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  readonly links: readonly string[];
  readonly text: string;
}

/** A document as a strict parser reads it. @throws Error where it is no XML */
function read(document: string): Read {
  const parser = new SaxesParser();
  const [elements, attributes, links] = [new Set<string>(), new Set<string>(), [] as string[]];
  let text = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    elements.add(tag.name);
    for (const [name, value] of Object.entries(tag.attributes)) {
      attributes.add(name);
      if (name === 'href') links.push(String(value));
    }
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.write(document).close();
  return { elements, attributes, links, text };
}

const ELEMENTS = ['a', 'circle', 'defs', 'desc', 'g', 'line', 'path', 'pattern', 'rect', 'svg', 'text', 'title'];

describe('pictures of hostile names', () => {
  it.each(HOSTILE)('are XML without anything that runs: %#', (text) => {
    for (const { picture, file } of pictures(text))
      for (const document of [file, inPage(picture).text]) {
        const { elements, attributes, links } = read(document);
        expect([...elements].filter((name) => !ELEMENTS.includes(name))).toEqual([]);
        expect([...attributes].filter((name) => /^on|style|^xlink/.test(name))).toEqual([]);
        expect(links.filter((link) => !link.startsWith('/'))).toEqual([]);
      }
  });

  it('show the text itself', () => {
    const shown = pictures('<b> & "c"').map(({ file }) => read(file).text);
    for (const text of shown) expect(text).toContain('[1] <b> & "c": «<b> & "c"»');
  });

  it('link only to this server and the web', () => {
    const { matrix } = examples('CAN');
    const linking = (href: string) => {
      const rows = matrix.rows.map((row) => ({ ...row, href }));
      return read(inPage(matrixPicture({ ...matrix, rows }, 'es')).text).links.includes(href);
    };
    expect(['/a', 'https://example.org/', '?x=1'].map(linking)).toEqual([true, true, true]);
    expect(['javascript:alert(1)', 'data:text/html,x', '//elsewhere.example'].map(linking)).toEqual([
      false,
      false,
      false,
    ]);
  });
});
