import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../', import.meta.url);
const BUILDS = new URL('dist/', ROOT);

/** What can be run: the service, and the command line over its graph. Each is a module of `src/`. */
export const PROGRAMS = ['main', 'cli'];

/** What says how the programs are built, beside the modules in them. */
const SETTINGS = ['package.json', 'package-lock.json', 'scripts/build.mjs'];

const modulesIn = (folder, options) =>
  readdirSync(new URL(folder, ROOT), options)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => folder + name);

/** A name for the sources as they are: another text makes another name. */
function nameOfSources() {
  const hash = createHash('sha256');
  for (const name of [...modulesIn('src/', { recursive: true }), ...modulesIn('seed/'), ...SETTINGS].sort()) {
    hash.update(`${name}\n`).update(readFileSync(new URL(name, ROOT)));
  }
  return hash.digest('hex').slice(0, 16);
}

async function bundle(folder) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: fileURLToPath(ROOT),
    entryPoints: PROGRAMS.map((program) => `src/${program}.ts`),
    outdir: fileURLToPath(folder),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What both have is in files that both load, and an engine in one that is loaded when it is chosen.
    splitting: true,
    platform: 'node',
    target: 'node20.20',
    format: 'esm',
    // Has a binary of its own.
    external: ['@grafeo-db/js'],
    // Packages that are no ES modules require what Node brings.
    banner: {
      js: "import { createRequire as requirer } from 'node:module';\nconst require = requirer(import.meta.url);",
    },
  });
}

/** Puts a finished build in its place, unless another process did meanwhile. */
function place(unfinished, folder) {
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

/** Of earlier sources. What runs from one has loaded all of it. */
function dropOthers(name) {
  for (const other of readdirSync(BUILDS)) {
    if (other !== name && !other.startsWith('unfinished-'))
      rmSync(new URL(other, BUILDS), { recursive: true, force: true });
  }
}

/** The folder with the programs of the sources as they are, built if it is not there. */
export async function built() {
  const name = nameOfSources();
  const folder = new URL(`${name}/`, BUILDS);
  if (existsSync(folder)) return folder;
  const unfinished = new URL(`unfinished-${process.pid}/`, BUILDS);
  mkdirSync(unfinished, { recursive: true });
  try {
    await bundle(unfinished);
    place(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  dropOthers(name);
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await built();
