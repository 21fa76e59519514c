import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { built, PROGRAMS, UNUSED_MILLISECONDS, use } from './build.mjs';

// node scripts/run.mjs main | cli WORDS: runs a program from its bundle (docs/decisions/0011-bundles.md).

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const BUILDS = join(ROOT, 'dist');

/** What to do about a missing permission or package. */
function adviceFor({ code, path = '' }) {
  if (code === 'ERR_MODULE_NOT_FOUND')
    return 'Run npm ci, so that node_modules/ has every package and this user can read them';
  const unread = path.startsWith(ROOT) && !`${path}/`.startsWith(join(BUILDS, '/'));
  if (unread) return 'This user must be able to read the sources and node_modules/: chmod -R a+rX lets all users';
  return 'dist/ must be a folder that this user can write; or run npm run build as one who can';
}

/** esbuild prints errors in sources itself. */
function explained(error) {
  if (Array.isArray(error.errors)) return 'The sources could not be built.';
  return `The programs could not be built: ${error.message}. ${adviceFor(error)}.`;
}

async function start(program) {
  if (!PROGRAMS.includes(program)) throw new Error(`${program} is no program: ${PROGRAMS.join(', ')} are.`);
  const folder = await built().catch((error) => {
    throw new Error(explained(error));
  });
  // The process of the embedded engine may be started from this build again at any time.
  setInterval(use, UNUSED_MILLISECONDS / 3, folder).unref();
  await import(new URL(`${program}.mjs`, folder));
}

// Otherwise the heap grows to several times the live data before garbage is collected: docs/decisions/0012-bounds.md.
setFlagsFromString('--heap-growing-percent=100');

const [program] = process.argv.splice(2, 1);
start(program).catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
