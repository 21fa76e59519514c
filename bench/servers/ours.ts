import { setFlagsFromString } from 'node:v8';
import { pino } from 'pino';
import { openGraph } from '../../src/graph/open.ts';
import { serverOver } from '../../src/http/server.ts';
import { locationOfParent, serve } from './serving.ts';

// As scripts/run.mjs does for the service.
setFlagsFromString('--heap-growing-percent=100');

serve(serverOver(await openGraph(locationOfParent()), pino({ level: 'silent' })));
