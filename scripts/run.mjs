import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { built, PROGRAMS, UNUSED_MILLISECONDS, use } from './build.mjs';

// node scripts/run.mjs main | cli WORDS: runs a program from its bundle (docs/decisions/0011-bundles.md).

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const BUILDS = join(ROOT, 'dist');

/** Whose permission or package is missing, and what to do. */
function adviceFor({ code, path = '' }) {
  if (code === 'ERR_MODULE_NOT_FOUND')
    return 'Run npm ci, so that node_modules/ has every package and this user can read them';
  const unread = path.startsWith(ROOT) && !`${path}/`.startsWith(join(BUILDS, '/'));
  if (unread) return 'This user must be able to read the sources and node_modules/: chmod -R a+rX lets all users';
  return 'dist/ must be a folder that this user can write; or run npm run build as one who can';
}

/** What esbuild finds wrong in a source it has printed itself. */
function explained(error) {
  if (Array.isArray(error.errors)) return 'The sources could not be built.';
  return `The programs could not be built: ${error.message}. ${adviceFor(error)}.`;
}

async function start(program) {
  if (!PROGRAMS.includes(program)) throw new Error(`${program} is no program: ${PROGRAMS.join(', ')} are.`);
  const folder = await built().catch((error) => {
    throw new Error(explained(error));
  });
  // The process of the embedded engine may be started from it again at any time.
  setInterval(use, UNUSED_MILLISECONDS / 3, folder).unref();
  await import(new URL(`${program}.mjs`, folder));
}

// Else the heap grows to several times of what is in it before what is not used any more goes: docs/decisions/0012-bounds.md.
setFlagsFromString('--heap-growing-percent=100');

const [program] = process.argv.splice(2, 1);
start(program).catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
