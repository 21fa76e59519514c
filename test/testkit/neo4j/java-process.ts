import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

export interface JavaProcess {
  /** Kills it at once, without a shutdown. */
  kill(): Promise<void>;
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

const LONGEST_START = 180_000;

/**
 * The shell kills the server when the shell's own input ends, which also happens if the test run is killed: no server
 * stays behind.
 */
const GUARD =
  'exec 3<&0; "$@" </dev/null & server=$!; (cat <&3 >/dev/null; kill -9 $server 2>/dev/null) & wait $server';

/** Starts a server and waits until it reports that it has started. */
export async function startProcess(command: readonly string[]): Promise<JavaProcess> {
  const child: Child = spawn('sh', ['-c', GUARD, 'guard', ...command], { stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  const kill = async () => {
    child.stdin.end();
    await ended;
  };
  try {
    await started(child);
  } catch (error) {
    await kill();
    throw error;
  }
  return { kill };
}

async function started(child: Child): Promise<void> {
  let output = '';
  const reason = await new Promise<string | undefined>((resolve) => {
    const listen = (text: string) => {
      output = (output + text).slice(-20_000);
      if (/\bStarted\.\s/.test(output)) resolve(undefined);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', listen);
    child.once('exit', () => resolve('ended while starting'));
    setTimeout(() => resolve(`did not start within ${LONGEST_START} ms`), LONGEST_START).unref();
  });
  if (reason) throw new Error(`Neo4j ${reason}:\n${output}`);
}
