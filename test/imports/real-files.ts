import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { loadSeed } from '../../seed/load.ts';
import { install } from '../../src/graph/install.ts';
import { LANGUAGES } from '../../src/graph/model/property.ts';
import { openGraph } from '../../src/graph/open.ts';
import { activityFiles } from '../../src/imports/iati/files.ts';
import { ask } from '../testkit/execute.ts';
import { importFiles } from '../testkit/iati.ts';

/**
 * Imports the IATI files of a folder beside the founding facts, and lets a reader of its own compare activities, drawn by a
 * fixed seed, with what the service answers: `npx tsx test/imports/real-files.ts FOLDER [COUNT]`.
 */
const SEED = '20240405';
const [folder = '', count = '20'] = process.argv.slice(2);
const files = activityFiles([folder]);

function python(words: readonly string[], input = ''): { readonly status: number | null; readonly stdout: string } {
  const ran = spawnSync('python3', ['test/readers/iati.py', ...words], { encoding: 'utf8', input });
  process.stderr.write(ran.stderr);
  return ran;
}

const texts = ['name', 'aim', 'description'].flatMap((field) =>
  LANGUAGES.map((language) => `${field}_${language}: ${field}(lang: [${language.toUpperCase()}]) { text lang }`),
);
const subject = 'edges { node { id } claim { basis rule note percentage citations(first: 20) { section } } }';
const QUESTION = `query ($id: String!) { initiatives(first: 1, where: { externalIds: { has: $id } }) { nodes {
  ${texts.join(' ')} state date { from to } planned { from to }
  actors(first: 50) { edges { role node { name { text } externalIds } } }
  countries(first: 50) { edges { node { code } claim { percentage } } }
  regions(first: 50) { edges { node { externalIds } claim { percentage } } }
  axes { ${subject} } topics { ${subject} }
} } }`;

const graph = await openGraph({ url: 'memory:', deadlineMilliseconds: 120_000 });
await install(graph);
await loadSeed(graph, 'seed/facts');
const start = performance.now();
const { read, changes } = await importFiles(graph, files, { dataset: 'prueba' });
const seconds = (performance.now() - start) / 1000;
console.log(`${read.map(({ what, count }) => `${what.en}: ${count}`).join('. ')}. ${seconds.toFixed(1)} s`);
const again = await importFiles(graph, files, { dataset: 'prueba', complete: true });
const counts = again.changes?.counts;
if (!changes?.id || !counts || counts.nodes + counts.claims + counts.left > 0)
  throw new Error(`the same files changed something the second time: ${JSON.stringify(counts)}`);

const { data } = await ask(graph, readFileSync('operations/work-by-rule.graphql', 'utf8'));
for (const { id, initiatives } of data.cooperants.nodes) {
  const rules = initiatives.edges.flatMap(({ node }: { node: { axes: { edges: { claim: { rule: string } }[] } } }) =>
    node.axes.edges.map(({ claim }) => claim.rule),
  );
  console.log(
    `${id} works on energy in Ecuador: ${initiatives.totalCount} initiatives, by ${[...new Set(rules)].join(', ')}`,
  );
}
if (data.cooperants.totalCount === 0) throw new Error('no cooperant works on energy in Ecuador');

const drawn = z.array(z.string()).parse(JSON.parse(python(['draw', SEED, count, ...files]).stdout));
const answers: { [identifier: string]: unknown } = {};
for (const identifier of drawn) {
  const answer = await ask(graph, QUESTION, { variables: { id: `iati:${identifier}` } });
  answers[identifier] = answer.data.initiatives.nodes[0];
}
await graph.close();
const { status, stdout } = python(['compare', 'imports/iati/sectors.csv', ...files], JSON.stringify(answers));
process.stdout.write(stdout);
process.exitCode = status ?? 1;
