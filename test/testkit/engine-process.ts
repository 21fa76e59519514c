import { execFileSync, spawnSync } from 'node:child_process';

/** The processes of the embedded engine that a process has started, by their ids. */
export function engineProcesses(parent = process.pid): readonly number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=', '-o', 'ppid=', '-o', 'args='], { encoding: 'utf8' }).split(
    '\n',
  );
  return lines.flatMap((line) => {
    const [pid, ppid, ...words] = line.trim().split(/\s+/);
    const isEngine = words.some((word) => /grafeo\/process\/program\.ts$|engine\.mjs$/.test(word));
    return Number(ppid) === parent && isEngine ? [Number(pid)] : [];
  });
}

/** Whether a process still runs: one that has ended may wait for its parent to take note. */
export function runs(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.startsWith('Z');
}
