import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readSeed } from '../../seed/load.ts';
import { temporaryFolder } from '../testkit/engines.ts';

const COMMAND = fileURLToPath(new URL('../../seed/verify.ts', import.meta.url));
const DOCUMENT = 'Document:informe-taller-intersecretarias-2024';

const { nodes, citations } = readSeed(fileURLToPath(new URL('../../seed/facts', import.meta.url)));
const quotes = citations.map(({ columns }) => String(columns.quote));
/** The texts that are said to be the document's. */
const texts = nodes.flatMap(({ columns }) =>
  [columns.sourceTexts ?? []].flat().map((column) => columns[String(column)]),
);

/** A document that holds all quotes in order, each in a paragraph with almost twice as much else, and all texts. */
const whole = [...quotes.map((quote) => `${quote} ${'x'.repeat(1.6 * quote.length)}`), ...texts].join('\n\n');

function verified(text: string) {
  const path = join(temporaryFolder(), 'document.md');
  writeFileSync(path, text);
  return verifiedAt(path);
}

function verifiedAt(path: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', COMMAND, path], {
    encoding: 'utf8',
  });
  return { status, out: stdout.trimEnd().split('\n'), err: stderr };
}

describe('the command that checks the quotes', () => {
  it('prints the number of quotes found, the quoted share, and the claims whose quotes name no end', () => {
    const { status, out, err } = verified(whole);
    expect(err).toBe('');
    expect(out[0]).toBe(`${quotes.length} quotes, ${quotes.length} found`);
    expect(out[1]).toMatch(new RegExp(`^[23]\\d\\.\\d % of ${DOCUMENT} quoted \\(at most 35\\.0 %\\)$`));
    expect(out[2]).toBe(`${texts.length} texts of the source, ${texts.length} found`);
    expect(out[3]).toMatch(/^(\d+) claims whose quotes name neither end, \1 reviewed$/);
    expect(out).toHaveLength(4);
    expect(status).toBe(0);
  });

  it('fails for a quote that is not in the document, and names every claim that rests on it', () => {
    const { status, out, err } = verified(whole.replace('priorizando el FOC R4T', 'priorizando otra'));
    expect(out[0]).toBe(`${quotes.length} quotes, ${quotes.length - 1} found`);
    expect(err).toContain(
      'Citation:centro-foc is not in the document, in this order within one paragraph: "prevención',
    );
    expect(err).toContain('(claims: centro-regional-de-inteligencia-fitosanitaria-addresses-foc-r4t, ');
    expect(status).toBe(1);
  });

  it('fails for a text of origin SOURCE that is not in the document', () => {
    const { status, out, err } = verified(whole.replaceAll('Seminario de Integración', 'Taller de Integración'));
    expect(out[2]).toBe(`${texts.length} texts of the source, ${texts.length - 1} found`);
    expect(err).toContain(
      'nameEs of Event:seminario-energia-2023 is not in the document: "Seminario de Integración Energética Regional"; ' +
        'write it as the document does, or list the property under `editorial`',
    );
    expect(status).toBe(1);
  });

  it('reports a missing document', () => {
    const { status, err } = verifiedAt('/no/such/report.txt');
    expect(err).toMatch(/^The document cannot be read: .*\/no\/such\/report\.txt'\n$/);
    expect(status).toBe(2);
  });

  it('fails if the quoted share is too large', () => {
    const { status, out, err } = verified(quotes.join('\n\n'));
    expect(out[0]).toBe(`${quotes.length} quotes, ${quotes.length} found`);
    expect(err).toContain('More than 35.0 % of the document is quoted.');
    expect(status).toBe(1);
  });
});
