import { expect, it } from 'vitest';
import { factsOf } from '../../seed/read.ts';

const documents = {
  enero: 'date: { when: 2024-01-31 }',
  anio: 'date: { when: 2024 }',
  abril: 'date: { when: 2024-04 }',
  palabras: 'date: { text: hace poco }',
  'sin-fecha': '',
};

const attestedFrom = (quotes: readonly string[]) =>
  factsOf([
    {
      name: 'facts.yaml',
      text: [
        'recordedAt: 2026-01-01T00:00:00.000Z',
        'nodes:',
        '  Organism: [{ slug: can, name: { es: CAN } }]',
        '  Axis: [{ slug: energia, name: { es: energía } }]',
        '  Document:',
        ...Object.entries(documents).map(
          ([slug, date]) => `    - { slug: ${slug}, name: { es: Uno }, title: { es: Uno }${date && `, ${date}`} }`,
        ),
        'quotes:',
        ...quotes.map((slug) => `  - { document: Document:${slug}, section: I, words: { ${slug}: la CAN lidera } }`),
        `claims: [{ quotes: [${quotes.join(', ')}], facts: [Actor:can LEADS Axis:energia] }]`,
      ].join('\n'),
    },
  ]).claims.map((claim) => [claim.sources, claim.attestedFrom]);

it.each([
  [['enero'], 1, '2024-01-31'],
  [['abril', 'enero'], 2, '2024-01-31'],
  [['abril', 'anio'], 2, '2024-01-01'],
  [['sin-fecha', 'abril', 'palabras'], 3, '2024-04-01'],
  [['palabras'], 1, undefined],
  [['sin-fecha'], 1, undefined],
])('a claim that cites %j is attested from the first possible day of its earliest document', (quotes, sources, day) => {
  expect(attestedFrom(quotes)).toEqual([[sources, day]]);
});
