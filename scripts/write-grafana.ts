import { writeFileSync } from 'node:fs';
import { feedsOf } from '../src/feeds/feed.ts';
import { readOperations } from '../src/feeds/operations.ts';
import { schema } from '../src/schema/index.ts';
import { dashboard } from './grafana/dashboard.ts';

const ROOT = new URL('../', import.meta.url);
const feeds = feedsOf(schema, readOperations(new URL('operations/', ROOT)));
writeFileSync(new URL('examples/grafana/convergencia.json', ROOT), `${JSON.stringify(dashboard(feeds), null, 2)}\n`);
