import { readFileSync, writeFileSync } from 'node:fs';
import { modelPage } from './model/page.ts';

const PAGE = 'docs/model.md';

writeFileSync(PAGE, modelPage(readFileSync(PAGE, 'utf8')));
