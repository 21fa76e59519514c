import { built, PROGRAMS } from './build.mjs';

// node scripts/run.mjs main | cli WORDS: runs a program from its bundle (docs/decisions/0011-bundles.md).
const [program] = process.argv.splice(2, 1);
if (!PROGRAMS.includes(program)) throw new Error(`${program} is no program: ${PROGRAMS.join(', ')} are.`);
await import(new URL(`${program}.mjs`, await built()));
