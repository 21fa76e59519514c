import { writeFileSync } from 'node:fs';
import { schemaText } from '../src/schema/text.ts';

writeFileSync('schema.graphql', schemaText());
