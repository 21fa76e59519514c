/** Opens the graph at the URL given as argument, reports it, and holds it until it or its parent is killed. */
import { openGraph } from '../../../src/graph/open.ts';

await openGraph({ url: process.argv[2] ?? '' });
console.log('open');
process.stdin.resume().once('end', () => process.exit());
