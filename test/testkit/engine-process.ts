import { execFileSync, spawnSync } from 'node:child_process';

/** The ids of the engine processes that a process has started. */
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

/** Whether a process is running; an ended process may still be listed until its parent collects it. */
export function runs(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.startsWith('Z');
}
