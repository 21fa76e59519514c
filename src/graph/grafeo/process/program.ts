import { sent } from '../fault-transfer.ts';
import { isRequest, type Reply, type Request } from '../protocol.ts';
import { Orders } from './orders.ts';

/**
 * The process that has the embedded engine, so that a statement which does not end can be ended with it. It answers the
 * orders of the service that started it, and goes when that goes: what was acknowledged is on the disk.
 */
const orders = new Orders();

const send = (reply: Reply) => {
  if (process.connected) process.send?.(reply, undefined, undefined, () => undefined);
};

async function answer({ id, order }: Request): Promise<void> {
  try {
    send({ id, ...(await orders.follow(order)) });
  } catch (error) {
    send({ id, fault: sent(error) });
  }
}

process.on('message', (message) => {
  if (isRequest(message)) void answer(message);
});
process.on('disconnect', () => {
  orders.abandon();
  process.kill(process.pid, 'SIGKILL');
});
// Ctrl+C reaches all processes of a terminal; the service decides when this one ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
