import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFacts } from '../../src/graph/cypher/write-facts.ts';
import { install } from '../../src/graph/install.ts';
import { coverage } from '../../src/graph/model/coverage.ts';
import { citation } from '../../src/graph/model/document.ts';
import { folded } from '../../src/graph/model/fold.ts';
import { NODE_KINDS } from '../../src/graph/model/index.ts';
import { entityId, type NodeKind, SLUG } from '../../src/graph/model/node.ts';
import { LANGUAGES, languageColumn, type Property } from '../../src/graph/model/property.ts';
import type { Graph } from '../../src/graph/port.ts';
import { schema } from '../../src/schema/index.ts';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { world } from '../testkit/world.ts';

/** A text with everything that folding changes, and another text with the same folded form. */
const STORED = 'Política «K\u02bciche\u02bc» – Planiﬁcación\u00a0Ñandú';
const TYPED = 'POLITICA "k\'iche\'" - planificacion  n\u0303andu';

/** The root list of a kind, if there is one. */
const listOf = (label: string) =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).find(({ type }) => String(type) === `${label}Connection!`)
    ?.name;

const KINDS = NODE_KINDS.filter(({ label }) => listOf(label));

interface Textual {
  readonly kind: NodeKind;
  readonly name: string;
  readonly type: Property['type'];
  readonly column: string;
}

const textualIn = (kind: NodeKind, name: string, { type }: Property): readonly Textual[] => {
  if (type === 'text' || type === 'textList') return [{ kind, name, type, column: name }];
  if (type !== 'localized') return [];
  return LANGUAGES.map((language) => ({ kind, name, type, column: languageColumn(name, language) }));
};

/** Every text column with a filter. */
const PROPERTIES: readonly Textual[] = KINDS.flatMap((kind) =>
  Object.entries(kind.properties).flatMap(([name, property]) => textualIn(kind, name, property)),
);

const slugOf = (place: number) => `folded-${place}`;

describe('folding', () => {
  it('equals lower case for ids and slugs, which have no folded column', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NODE_KINDS), fc.stringMatching(SLUG), ({ identity }, slug) => {
        expect(folded(entityId(identity, slug))).toBe(entityId(identity, slug).toLowerCase());
        expect(folded(slug)).toBe(slug);
      }),
    );
  });

  it('does not change folded text, and ignores the Unicode normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(folded(folded(text))).toBe(folded(text));
        expect(folded(text.normalize('NFD'))).toBe(folded(text));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['«Mingas» — ‘hoy’…', '"mingas" - \'hoy\'...'],
    ['´`ʹʻʼʽʾʿˈ‘’‛′‵Ꞌꞌ', "''''''''''''''''"],
    ['coope\u00adra\u200bción', 'cooperacion'],
    ['biodiver-\n  sidad', 'biodiversidad'],
    ['ALBA-\u00a0TCP', 'alba- tcp'],
    ['Ĳssel ŒUVRE ﬁn № 5 1.ª ½', 'ijssel oeuvre fin no 5 1.a 1⁄2'],
    ['Łódź Đuro Straße Ħamrun Wixáritari ʉ', 'lodz duro strasse hamrun wixaritari u'],
    ['한국', '한국'],
  ])('turns %s into %s', (text, expected) => {
    expect(folded(text)).toBe(expected);
  });
});

describe.each(ONE_OF_EACH)('folded comparisons on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await install(graph);
    const some = world()
      .node('Organism', 'can')
      .node('Axis', 'energia')
      .node('Axis', 'otro')
      .node('Document', 'informe')
      .claim('Actor:can', 'LEADS', 'Axis:energia', { columns: { note: STORED } })
      .claim('Actor:can', 'LEADS', 'Axis:otro', { columns: { note: 'otra nota' } });
    const nodes = PROPERTIES.map(({ kind, type, column }, place) => ({
      kind,
      id: entityId(kind.identity, slugOf(place)),
      slug: slugOf(place),
      origin: 'test',
      columns: { [column]: type === 'textList' ? ['otro', STORED] : STORED },
    }));
    const are = (wanted: NodeKind) => nodes.filter(({ kind }) => kind === wanted);
    const citations = are(citation).map((node) => ({ ...node, document: 'Document:informe', saidBy: [] }));
    const coverages = are(coverage).map((node) => ({ ...node, subject: 'Actor:can', citations: [] }));
    await graph.write((transaction) =>
      writeFacts(transaction, {
        ...some.facts,
        nodes: [...some.facts.nodes, ...nodes.filter(({ kind }) => kind !== citation && kind !== coverage)],
        citations,
        coverage: coverages,
      }),
    );
  });
  afterAll(() => graph?.close());

  const found = async (list: string, where: string) => {
    const query = `query Q($typed: String!) { list: ${list}(first: 100, where: ${where}) { nodes { slug } } unused: axes(where: { slug: { eq: $typed } }) { totalCount } }`;
    const { data } = await ask(graph, query, { variables: { typed: TYPED } });
    return data.list.nodes.map(({ slug }: { slug: string }) => slug);
  };

  it('are tested for every text property', () => {
    expect(PROPERTIES.length).toBeGreaterThan(80);
    expect(new Set(PROPERTIES.map(({ type }) => type))).toEqual(new Set(['text', 'textList', 'localized']));
  });

  it.each(PROPERTIES.map((one, place) => ({ ...one, place, title: `${one.kind.label}.${one.column}` })))(
    'fold both sides of $title',
    async ({ kind, name, type, place }) => {
      const list = listOf(kind.label) ?? '';
      const comparisons =
        type === 'textList'
          ? ['has: $typed']
          : ['eq: $typed', 'in: [$typed]', 'contains: $typed', 'startsWith: $typed'];
      for (const comparison of comparisons) {
        expect(await found(list, `{ ${name}: { ${comparison}, fold: true } }`)).toContain(slugOf(place));
        expect(await found(list, `{ ${name}: { ${comparison}, fold: false } }`)).toEqual([]);
      }
    },
  );

  it('fold both sides of ids and slugs', async () => {
    for (const where of [
      '{ id: { eq: "Axis:energia", fold: true } }',
      '{ id: { eq: "AXIS:ENERGÍA", fold: true } }',
      '{ id: { in: ["axis:energia"], fold: true } }',
      '{ id: { startsWith: "axis:e", fold: true } }',
      '{ slug: { eq: "Energía", fold: true } }',
      '{ slug: { contains: "NERG", fold: true } }',
    ])
      expect(await found('axes', where), where).toContain('energia');
    expect(await found('axes', '{ id: { eq: "AXIS:ENERGIA" } }')).toEqual([]);
    expect(await found('axes', '{ id: { ne: "axis:energia", fold: true } }')).not.toContain('energia');
  });

  it('fold both sides of the note of a claim', async () => {
    const noted = async (edge: string) => {
      const query = `query Q($typed: String!) { actors(where: { slug: { eq: "can" } }) { nodes { leads(edge: ${edge}) { nodes { id } } } }
        unused: axes(where: { slug: { eq: $typed } }) { totalCount } }`;
      const { data } = await ask(graph, query, { variables: { typed: TYPED } });
      return data.actors.nodes[0].leads.nodes.map(({ id }: { id: string }) => id);
    };
    for (const comparison of ['eq: $typed', 'contains: "política"', 'contains: "POLITICA"', 'startsWith: $typed'])
      expect(await noted(`{ note: { ${comparison}, fold: true } }`), comparison).toEqual(['Axis:energia']);
    expect(await noted('{ note: { eq: $typed } }')).toEqual([]);
  });
});
