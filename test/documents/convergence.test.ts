import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { useFoundingGraph } from '../competency/founding-graph.ts';
import { WIDE_AND_NARROW } from '../convergence/founding/expected.ts';
import { ENGINES } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';

const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const VIEW = '?asOf=2024-06-01';

interface Finding {
  readonly kind: string;
  readonly grade: string | null;
  readonly subjectIds: readonly string[];
  readonly universe: number;
}
interface Overlap {
  readonly one: { readonly id: string };
  readonly other: { readonly id: string };
  readonly shared: { readonly ids: readonly string[] };
  readonly n: number;
}

const row = (...cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;

describe.each(ENGINES.slice(0, 1))('docs/convergence.md and docs/convergencia.md', (engine) => {
  const graph = useFoundingGraph(engine);
  const rowsOf = async (name: string, variables: { readonly [name: string]: unknown }) => {
    const { data } = await ask(graph(), text(`operations/${name}.graphql`), { variables, parameters: VIEW });
    return data.convergence;
  };

  it.each(['docs/convergence.md', 'docs/convergencia.md'])('end with what the operations answer: %s', async (path) => {
    const { findings } = await rowsOf('convergence-findings', { through: ['INITIATIVE'], first: 100 });
    const found = findings.nodes.map(({ kind, grade, subjectIds, universe }: Finding) =>
      row(grade ? `${kind} ${grade}` : kind, subjectIds.map((id) => `\`${id}\``).join(', '), universe),
    );
    const { overlap } = await rowsOf('convergence-overlap', { by: 'TOPIC', first: 100 });
    const pairs = overlap.nodes
      .filter(({ shared }: Overlap) => shared.ids.length > 0)
      .map(({ one, other, shared, n }: Overlap) =>
        row(`\`${one.id}\``, `\`${other.id}\``, shared.ids.map((id) => `\`${id}\``).join(', '), n),
      );
    const rows = text(path)
      .split('\n## ')
      .at(-1)
      ?.split('\n')
      .filter((line) => /^\| (`Actor|GAP|DUP|DUE|PARTNER|BROKER|CONC)/.test(line));
    expect(rows).toEqual([...found, ...pairs]);
  });

  it('tell who cooperates on food security and who works on it', async () => {
    const query = `{
      axis(slug: "seguridad-alimentaria") { cooperations { nodes { id } } }
      convergence(on: "Axis:seguridad-alimentaria", among: ["Actor:celac", "Actor:fao", "Actor:sela", "Actor:sica"]) {
        findings(kinds: [CONCENTRATION]) { nodes { reasons { kind aboutIds } } }
      }
    }`;
    const { data } = await ask(graph(), query, { parameters: VIEW });
    const wide = data.axis.cooperations.nodes.map(({ id }: { id: string }) => id);
    const [{ reasons }] = data.convergence.findings.nodes;
    const narrow = reasons.find(({ kind }: { kind: string }) => kind === 'LARGEST').aboutIds;
    expect({ wide: wide.toSorted(), narrow }).toEqual({
      wide: WIDE_AND_NARROW.cooperates,
      narrow: WIDE_AND_NARROW.works,
    });
    for (const path of ['docs/convergence.md', 'docs/convergencia.md'])
      expect(text(path)).toContain(
        `${wide.map((id: string) => `\`${id}\``).join(', ')} | ${narrow.map((id: string) => `\`${id}\``).join(', ')} |`,
      );
  });
});
