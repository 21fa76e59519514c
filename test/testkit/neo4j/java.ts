import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const JVM_FOLDERS = ['/usr/lib/jvm', '/opt/java', '/Library/Java/JavaVirtualMachines'];

/** The `java` command of the first of these major versions that is installed. */
export function findJava(majors: readonly number[]): string {
  const installed = [...homes().map(javaOfHome), javaOnPath()].filter((java) => java !== undefined);
  for (const major of majors) {
    const java = installed.find((candidate) => candidate.major === major);
    if (java) return java.command;
  }
  throw new Error(
    `Java ${majors.join(' or ')} is needed and was not found under JAVA_HOME, JAVA_HOME_*, ` +
      `${JVM_FOLDERS.join(', ')} or on the PATH.`,
  );
}

interface Java {
  readonly command: string;
  readonly major: number;
}

function homes(): string[] {
  const named = Object.entries(process.env).filter(([name]) => name.startsWith('JAVA_HOME'));
  const folders = JVM_FOLDERS.filter((folder) => existsSync(folder));
  const installed = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const all = [...named.map(([, home]) => home ?? ''), ...installed];
  return all.flatMap((home) => [home, join(home, 'Contents/Home')]);
}

function javaOfHome(home: string): Java | undefined {
  const command = join(home, 'bin/java');
  const release = join(home, 'release');
  if (!existsSync(command) || !existsSync(release)) return undefined;
  return javaOf(command, readFileSync(release, 'utf8'));
}

function javaOnPath(): Java | undefined {
  return javaOf('java', spawnSync('java', ['-version'], { encoding: 'utf8' }).stderr ?? '');
}

function javaOf(command: string, text: string): Java | undefined {
  const major = /"(\d+)/.exec(text)?.[1];
  return major === undefined ? undefined : { command, major: Number(major) };
}
