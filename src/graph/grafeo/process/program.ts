import { serializeFault } from '../fault-transfer.ts';
import { isRequest, type Reply, type Request } from '../protocol.ts';
import { Commands } from './commands.ts';

/**
 * The process of the embedded engine. It exists so that a statement that does not stop can be ended with it. It carries
 * out the commands of the service that started it, and ends with that service; acknowledged writes are on the disk.
 */
const commands = new Commands();

const send = (reply: Reply) => {
  if (process.connected) process.send?.(reply, undefined, undefined, () => undefined);
};

async function answer({ id, command }: Request): Promise<void> {
  try {
    send({ id, ...(await commands.run(command)) });
  } catch (error) {
    send({ id, fault: serializeFault(error) });
  }
}

process.on('message', (message) => {
  if (isRequest(message)) void answer(message);
});
process.on('disconnect', () => {
  commands.abandon();
  process.kill(process.pid, 'SIGKILL');
});
// Ctrl+C signals all processes of a terminal; the service decides when this one ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
