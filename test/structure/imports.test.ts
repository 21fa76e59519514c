import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testkit/engines.ts';

const FOLDERS = ['src', 'seed', 'examples', 'scripts', 'bench'];

/** A file of each node of the pictures, as it could be written. */
const FILES: { readonly [node: string]: string } = {
  main: 'src/prepare.ts',
  config: 'src/config.ts',
  product: 'src/product.ts',
  cli: 'src/cli/new.ts',
  administration: 'src/administration/new.ts',
  http: 'src/http/new.ts',
  pages: 'src/pages/new.ts',
  feeds: 'src/feeds/new.ts',
  execution: 'src/execution/new.ts',
  schema: 'src/schema/new.ts',
  resolvers: 'src/resolvers/new.ts',
  select: 'src/select/new.ts',
  convergence: 'src/convergence/new.ts',
  maintenance: 'src/graph/maintenance/new.ts',
  migrations: 'src/graph/install.ts',
  cypher: 'src/graph/cypher/new.ts',
  rows: 'src/graph/rows/new.ts',
  model: 'src/graph/model/view.ts',
  open: 'src/graph/open.ts',
  neo4j: 'src/graph/neo4j/new.ts',
  grafeo: 'src/graph/grafeo/new.ts',
  port: 'src/graph/port.ts',
  seed: 'seed/new.ts',
  scripts: 'scripts/new.ts',
  bench: 'bench/new.ts',
  examples: 'examples/new.ts',
  testkit: 'test/testkit/new.ts',
};
const nodes = Object.keys(FILES);

const options = await extractConfig('./.dependency-cruiser.cjs');

const rules = (options.ruleSet?.forbidden ?? []).filter(({ name }) => name?.startsWith('arrows-of-'));

/** The node to which a file belongs. */
const nodeOf = (file: string) =>
  file.startsWith('test/testkit/')
    ? 'testkit'
    : rules.find(({ from }) => new RegExp(`${from.path}`).test(file))?.name?.slice('arrows-of-'.length);

/** The arrows of some lines, `a & b --> c` being two. */
const arrowsIn = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => {
    const [from = [], to = []] = line.split('-->').map((side) => side.replaceAll(/\[.*?\]/g, '').split('&'));
    return from.flatMap((one) => to.map((other) => `${one.trim()} --> ${other.trim()}`));
  });

const pictures = [...readFileSync('docs/architecture.md', 'utf8').matchAll(/```mermaid\nflowchart.*?```/gs)];
const drawn = arrowsIn(pictures.flatMap(([text]) => text.split('\n')).filter((line) => line.includes('-->')));

/** What breaks the rules in some folders, and all imports there. */
async function importsIn(folders: readonly string[], baseDir = process.cwd()) {
  const { output } = await cruise([...folders], { ...options, baseDir });
  if (typeof output === 'string') throw new Error(output);
  return {
    violations: output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} imports ${to}`),
    imports: output.modules.flatMap(({ source, dependencies }) =>
      dependencies.map((to) => [source, to.resolved] as const),
    ),
  };
}

/** A checkout in which a file of each node imports a file of each other. */
function everyImport(): string {
  const root = temporaryFolder();
  for (const [node, file] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    const others = Object.entries(FILES).filter(([other]) => other !== node);
    const paths = others.map(([, other]) => relative(dirname(file), other)).map((path) => `./${path}`);
    writeFileSync(join(root, file), paths.map((path) => `import '${path}';`).join('\n'));
  }
  return root;
}

describe('imports', () => {
  it('follow the arrows of docs/architecture.md, and use each of them', async () => {
    const { violations, imports } = await importsIn(FOLDERS);
    expect(violations).toEqual([]);
    const used = new Set(imports.map(([from, to]) => `${nodeOf(from)} --> ${nodeOf(to)}`));
    expect(drawn.filter((arrow) => !used.has(arrow))).toEqual([]);
  });

  it('have a rule for each drawn arrow, and for no other', () => {
    const listed = arrowsIn(rules.map(({ comment = '' }) => comment.replace(/^.*: /, '')));
    expect(drawn.toSorted()).toEqual(listed.filter((arrow) => !arrow.endsWith('nothing')).toSorted());
  });

  it('are refused if no arrow is drawn', async () => {
    const { violations } = await importsIn([...FOLDERS, 'test'], everyImport());
    const refused = violations.filter((one) => one.startsWith('arrows-of-'));
    const undrawn = nodes.flatMap((from) =>
      nodes
        .filter((to) => from !== to && from !== 'testkit' && !drawn.includes(`${from} --> ${to}`))
        .map((to) => [from, to]),
    );
    expect(refused.toSorted()).toEqual(
      undrawn.map(([from = '', to = '']) => `arrows-of-${from}: ${FILES[from]} imports ${FILES[to]}`).toSorted(),
    );
  });

  it('are refused for a folder that is not drawn', async () => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'src/new'), { recursive: true });
    writeFileSync(join(root, 'src/new/one.ts'), "import '../main.ts';");
    writeFileSync(join(root, 'src/main.ts'), '');
    const { violations } = await importsIn(['src'], root);
    expect(violations).toEqual(['everything-is-drawn: src/new/one.ts imports src/main.ts']);
  });
});
