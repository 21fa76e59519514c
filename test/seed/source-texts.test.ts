import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadSeed } from '../../seed/load.ts';
import { readSeed } from '../../seed/read.ts';
import { verifyTexts } from '../../seed/verify-texts.ts';
import { install } from '../../src/graph/install.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { askOne, useGraph, writeRows } from '../testkit/use-graph.ts';
import { folderWith, SMALL, smallWith } from './small-seed.ts';

const NAME = '      name: { es: Comunidad Andina }\n';
const NOTE = '    note: { es: entre otros }\n';
const sourceTextsOf = (text: string, id: string) => {
  const { nodes, coverage } = readSeed(folderWith(text));
  return [...nodes, ...coverage].find((row) => row.id === id)?.columns.sourceTexts;
};

describe('the texts of a seed', () => {
  it.each([
    ['Actor:can', SMALL, ['nameEs']],
    ['Actor:can', smallWith(NAME, '      name: { es: Comunidad Andina, en: Andean Community }\n'), ['nameEs']],
    ['Actor:can', smallWith(NAME, `${NAME}      editorial: [name]\n`), undefined],
    ['Document:informe', SMALL, ['nameEs', 'titleEs']],
    [
      'Document:informe',
      smallWith('title: { es: Informe }', 'title: { es: Informe }\n      editorial: [name]'),
      ['titleEs'],
    ],
    ['Coverage:taller-abierto', SMALL, undefined],
    ['Coverage:taller-abierto', smallWith(NOTE, `${NOTE}    verbatim: [note]\n`), ['noteEs']],
  ])('of %s have the origin that they declare', (id, text, expected) => {
    expect(sourceTextsOf(text, id)).toEqual(expected);
  });

  it('must stand in the document of their node, regardless of case, accents and punctuation', () => {
    const facts = readSeed(folderWith(SMALL));
    const document = 'COMUNIDAD «Andina»: la Aladi organizará un taller de energia. Informe';
    expect(verifyTexts(facts, 'Document:informe', document)).toEqual({ texts: 6, faults: [] });
    const { faults } = verifyTexts(facts, 'Document:informe', document.replace('Andina', 'de los Andes'));
    expect(faults).toEqual(['nameEs of Actor:can is not in the document: "Comunidad Andina"']);
    expect(verifyTexts(facts, 'Document:another', '').texts).toBe(2);
  });
});

describe.each(ONE_OF_EACH)('the origin of texts that others have changed, on $name', (engine) => {
  const graph = useGraph(engine);
  const sourceTexts = () => askOne(graph(), "MATCH (n:Entity {id: 'Actor:can'}) RETURN n.sourceTexts");
  const load = (text: string) => loadSeed(graph(), folderWith(text));

  beforeAll(() => install(graph()));
  beforeEach(() => load(SMALL));

  it('is no longer SOURCE, after this load and the next', async () => {
    expect(await sourceTexts()).toEqual(['nameEs']);
    await writeRows(graph(), "MATCH (n:Entity {id: 'Actor:can'}) SET n.nameEs = 'La CAN'");
    await load(smallWith('ALADI }', 'la ALADI }'));
    expect(await sourceTexts()).toBeNull();
    await load(smallWith('ALADI }', 'La ALADI }'));
    expect(await sourceTexts()).toBeNull();
  });

  it('is added by the next load to a graph of an older release', async () => {
    await writeRows(graph(), 'MATCH (n:Entity) SET n.sourceTexts = null');
    await writeRows(graph(), 'MATCH (w:Written) DELETE w');
    await load(smallWith('ALADI }', 'la ALADI }'));
    expect(await sourceTexts()).toEqual(['nameEs']);
  });
});
