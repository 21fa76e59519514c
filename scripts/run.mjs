import { built, PROGRAMS } from './build.mjs';

// node scripts/run.mjs main | cli WORDS: runs a program from its bundle (docs/decisions/0011-bundles.md).

/** What esbuild finds wrong in a source it has printed itself. */
function explained(error) {
  if (Array.isArray(error.errors)) return 'The sources could not be built.';
  return `The programs could not be built: ${error.message}. dist/ must be a folder that this user can write; or run npm run build as one who can.`;
}

async function start(program) {
  if (!PROGRAMS.includes(program)) throw new Error(`${program} is no program: ${PROGRAMS.join(', ')} are.`);
  const folder = await built().catch((error) => {
    throw new Error(explained(error));
  });
  await import(new URL(`${program}.mjs`, folder));
}

const [program] = process.argv.splice(2, 1);
start(program).catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
