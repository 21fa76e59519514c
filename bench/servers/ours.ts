import { pino } from 'pino';
import { openGraph } from '../../src/graph/open.ts';
import { serverOver } from '../../src/http/server.ts';
import { locationOfParent, serve } from './serving.ts';

serve(serverOver(await openGraph(locationOfParent()), pino({ level: 'silent' })));
