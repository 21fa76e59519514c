/** Installs the graph at the location given as argument, then applies a set and takes it back, over and over, until it is killed. */
import { wantedFrom } from '../../../seed/wanted.ts';
import { plan } from '../../../src/changes/plan.ts';
import { planAndApply } from '../../../src/changes/run.ts';
import { planUndo } from '../../../src/changes/undo.ts';
import { install } from '../../../src/graph/install.ts';
import { openGraph } from '../../../src/graph/open.ts';
import { manyFacts } from '../many-facts.ts';
import { GraphLocationSchema } from './location.ts';

const graph = await openGraph(GraphLocationSchema.parse(JSON.parse(process.argv[2] ?? '')));
console.log('open');
await install(graph);
console.log('installed');
const wanted = wantedFrom(manyFacts(150), { origin: 'many', by: 'child' });
for (;;) {
  const { id } = await planAndApply(graph, (transaction) => plan(transaction, wanted));
  console.log('applied');
  if (id) await planAndApply(graph, (transaction) => planUndo(transaction, id, 'child'));
}
