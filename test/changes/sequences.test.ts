import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadInput } from '../../src/graph/errors.ts';
import { install } from '../../src/graph/install.ts';
import { check } from '../../src/graph/maintenance/check.ts';
import { rebuild } from '../../src/graph/maintenance/rebuild.ts';
import type { Graph } from '../../src/graph/port.ts';
import { SMALL } from '../seed/small-seed.ts';
import { emptyGraph } from '../testkit/empty-graph.ts';
import { ENGINES } from '../testkit/engines.ts';
import { askOne, useGraph, writeRows } from '../testkit/use-graph.ts';
import { undo, write } from './testkit.ts';

const RUNS = { grafeo: 40, neo4j: 6 };

/** What a version of a file of facts says of one fact, and of names and words. */
interface Version {
  readonly name: string;
  readonly quote: string;
  readonly status: string;
  readonly facts: readonly string[];
  readonly kind: string;
}

const FACTS = [
  'Actor:can LEADS Axis:energia',
  'Actor:aladi TAKES_PART_IN Event:taller as ORGANISES',
  'Event:taller ADDRESSES Axis:energia',
  'Actor:can COOPERATES_IN Initiative:redes',
  'Initiative:redes ADDRESSES Topic:solar',
  'Topic:solar PART_OF Axis:energia',
];

const version = fc.record<Version>({
  name: fc.constantFrom('Comunidad Andina', 'La Comunidad', 'CAN energía'),
  quote: fc.constantFrom('la CAN asumió', 'otras palabras'),
  status: fc.constantFrom('PROPOSED', 'CONFIRMED', 'WITHDRAWN'),
  facts: fc.subarray(FACTS),
  kind: fc.constantFrom('Organism', 'Cooperant'),
});

const textOf = ({ name, quote, status, facts, kind }: Version, origin: string, moment: number) => {
  const dated = `recordedAt: ${new Date(Date.UTC(2026, 0, 1, 0, moment)).toISOString()}`;
  const nodes = SMALL.slice(SMALL.indexOf('nodes:'), SMALL.indexOf('quotes:'))
    .replace('Comunidad Andina', name)
    .replace('    - slug: aladi\n      name: { es: ALADI }\n', '')
    .replace(
      '  Axis:',
      `  Topic:\n    - slug: solar\n      name: { es: solar }\n  Initiative:\n    - slug: redes\n      name: { es: redes }\n      kind: PROJECT\n  Axis:`,
    );
  const aladi = `    - slug: aladi\n      name: { es: ALADI }\n`;
  const actors =
    kind === 'Organism'
      ? nodes.replace('  Topic:', `${aladi}  Topic:`)
      : nodes.replace('  Topic:', `  Cooperant:\n${aladi}  Topic:`);
  if (facts.length === 0) return `${dated}\n${actors}`;
  const quotes = `quotes:\n  - document: Document:informe\n    section: I\n    words:\n      de-${origin}: ${quote}\n`;
  return `${dated}\n${actors}${quotes}claims:\n  - quotes: [de-${origin}]\n    status: ${status}\n    facts:\n${facts.map((fact) => `      - ${fact}\n`).join('')}`;
};

type Step =
  | { readonly do: 'write'; readonly origin: string; readonly version: Version }
  | { readonly do: 'undo'; readonly set: number }
  | { readonly do: 'hand'; readonly position: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('write' as const), origin: fc.constantFrom('seed', 'otro'), version }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), set: fc.nat(20) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('hand' as const), position: fc.nat(9) }),
  },
);

const lastSet = (graph: Graph) => askOne(graph, 'MATCH (s:ChangeSet) RETURN count(s)');

async function take(graph: Graph, one: Step, moment: number): Promise<void> {
  if (one.do === 'write') await write(graph, textOf(one.version, one.origin, moment), one.origin);
  if (one.do === 'undo') {
    const count = Number(await lastSet(graph));
    if (count > 0) await undo(graph, String((one.set % count) + 1));
  }
  // By hand: a number, which nothing is derived from.
  if (one.do === 'hand')
    await writeRows(graph, "MATCH (n:Entity {id: 'Axis:energia'}) SET n.position = $position", {
      position: one.position,
    });
}

/** A file may be refused for its dates; then nothing of it is kept. */
function unlessRefused(error: unknown): void {
  if (!(error instanceof BadInput)) throw error;
}

const PAIRS = 'MATCH ()-[k:COOPERATES_ON]->() RETURN count(k)';

describe.each(ENGINES)('any sequence of sets, on $name', (engine) => {
  const graph = useGraph(engine);

  it('leaves pairs, words, texts, codes and versions as a rebuild would make them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
        await emptyGraph(graph());
        await install(graph());
        for (const [moment, one] of steps.entries()) await take(graph(), one, moment).catch(unlessRefused);
        expect((await check(graph())).problems).toEqual([]);
        const pairs = await askOne(graph(), PAIRS);
        expect(await rebuild(graph())).toEqual({ pairs, visibilityCodes: 0, texts: 0, words: 0 });
      }),
      { numRuns: RUNS[engine.kind] },
    );
  });
});
