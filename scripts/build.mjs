import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = new URL('../', import.meta.url);
const BUILDS = new URL('dist/', ROOT);

/** What can be run: the service, and the command line over its graph. Each is a module of `src/`. */
export const PROGRAMS = ['main', 'cli'];

/** What says how the programs are built, and of what, beside their modules. The last is npm's record of what is installed. */
const SETTINGS = ['package.json', 'tsconfig.json', 'scripts/build.mjs', 'node_modules/.package-lock.json'];

/** A build that was not used for so long may go: whatever runs from it says so more often. */
export const UNUSED_MILLISECONDS = 60_000;

/** What a user meets in folders of another. */
const NOT_ALLOWED = ['EROFS', 'EACCES', 'EPERM'];

const modulesIn = (folder, options) =>
  readdirSync(new URL(folder, ROOT), options)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => folder + name);

/** A name for the sources and packages as they are: another text or version makes another name. */
function nameOfSources() {
  const hash = createHash('sha256');
  // Unlike `existsSync`, this tells what is not there from what this user cannot see.
  const settings = SETTINGS.filter((name) => statSync(new URL(name, ROOT), { throwIfNoEntry: false }));
  for (const name of [...modulesIn('src/', { recursive: true }), ...modulesIn('seed/'), ...settings].sort()) {
    hash.update(`${name}\n`).update(readFileSync(new URL(name, ROOT)));
  }
  return hash.digest('hex').slice(0, 16);
}

async function bundle(folder) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: fileURLToPath(ROOT),
    entryPoints: {
      ...Object.fromEntries(PROGRAMS.map((program) => [program, `src/${program}.ts`])),
      // What the embedded engine's process runs, which either program starts.
      engine: 'src/graph/grafeo/process/program.ts',
    },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What both have is in files that both load, and an engine in one that is loaded when it is chosen.
    splitting: true,
    platform: 'node',
    target: 'node20.20',
    // Or else such a pattern is made anew at each use.
    supported: { 'regexp-unicode-property-escapes': true },
    format: 'esm',
    // Has a binary of its own.
    external: ['@grafeo-db/js'],
    // Packages that are no ES modules require what Node brings.
    banner: {
      js: "import { createRequire as requirer } from 'node:module';\nconst require = requirer(import.meta.url);",
    },
  });
}

/** Who may read the sources may run their build, whoever made it and under whatever umask. */
const modeOfSources = () => statSync(new URL('src/', ROOT)).mode & 0o777;

function folderForBuilds() {
  if (mkdirSync(BUILDS, { recursive: true })) chmodSync(BUILDS, modeOfSources());
}

function share(folder) {
  const mode = modeOfSources();
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), mode & 0o666);
  chmodSync(folder, mode);
}

/** Puts a finished build in its place, unless another process did meanwhile. */
function place(unfinished, folder) {
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

/** Does what a start can do without, where this user may, and what it is done to is there still. */
function ifAllowed(action) {
  try {
    action();
  } catch (error) {
    if (!NOT_ALLOWED.includes(error.code) && error.code !== 'ENOENT') throw error;
  }
}

/** Marks a build as used now. */
export function use(folder) {
  const now = new Date();
  ifAllowed(() => utimesSync(folder, now, now));
}

function dropUnused() {
  for (const name of readdirSync(BUILDS)) {
    const folder = new URL(name, BUILDS);
    const used = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - used > UNUSED_MILLISECONDS) ifAllowed(() => rmSync(folder, { recursive: true, force: true }));
  }
}

/** The folder with the programs of the sources as they are, built if it is not there. */
export async function built() {
  const name = nameOfSources();
  const folder = new URL(`${name}/`, BUILDS);
  if (existsSync(folder)) {
    use(folder);
    return folder;
  }
  folderForBuilds();
  const unfinished = mkdtempSync(fileURLToPath(new URL('unfinished-', BUILDS)));
  try {
    await bundle(unfinished);
    share(unfinished);
    // Somebody may have changed a source since it was named.
    if (nameOfSources() !== name) return await built();
    place(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  dropUnused();
  return folder;
}

const [, command] = process.argv;
if (command && pathToFileURL(realpathSync(command)).href === import.meta.url) await built();
