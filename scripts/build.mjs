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

/** The programs: the service, and the command line over its graph. Each is a module of `src/`. */
export const PROGRAMS = ['main', 'cli'];

/** Files besides the modules that determine a build. The last one is npm's record of the installed packages. */
const SETTINGS = ['package.json', 'tsconfig.json', 'scripts/build.mjs', 'node_modules/.package-lock.json'];

/** A build that was not used for this long may be removed; a running program marks its build more often. */
export const UNUSED_MILLISECONDS = 60_000;

/** Error codes that a user gets in folders of another user. */
const NOT_ALLOWED = ['EROFS', 'EACCES', 'EPERM'];

const modulesIn = (folder, options) =>
  readdirSync(new URL(folder, ROOT), options)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => folder + name);

/** A name made of the sources and packages: any change of a text or a version changes the name. */
function nameOfSources() {
  const hash = createHash('sha256');
  // Unlike `existsSync`, this distinguishes a missing file from one that this user cannot see.
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
      // The program of the embedded engine's process, which either program starts.
      engine: 'src/graph/grafeo/process/program.ts',
      // The thread that compares large sets.
      counter: 'src/convergence/worker/program.ts',
    },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // Shared code goes into files that both programs load. Each engine is in a file that is loaded only when it is
    // chosen.
    splitting: true,
    platform: 'node',
    target: 'node20.20',
    // Otherwise such a pattern is compiled again at each use.
    supported: { 'regexp-unicode-property-escapes': true },
    format: 'esm',
    // It has a native binary.
    external: ['@grafeo-db/js'],
    // Packages that are not ES modules load Node's modules with `require`.
    banner: {
      js: "import { createRequire as requirer } from 'node:module';\nconst require = requirer(import.meta.url);",
    },
  });
}

/** Whoever may read the sources may run their build, whoever built it and under any umask. */
const modeOfSources = () => statSync(new URL('src/', ROOT)).mode & 0o777;

function folderForBuilds() {
  if (mkdirSync(BUILDS, { recursive: true })) chmodSync(BUILDS, modeOfSources());
}

function share(folder) {
  const mode = modeOfSources();
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), mode & 0o666);
  chmodSync(folder, mode);
}

/** Moves a finished build to its place, unless another process did so meanwhile. */
function place(unfinished, folder) {
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

/** Does something that a start does not need. Ignores missing permissions and missing files. */
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

/** The folder of the build of the current sources; builds them if needed. */
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
    // A source may have changed since the name was computed.
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
