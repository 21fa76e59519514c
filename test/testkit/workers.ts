import { availableParallelism, totalmem } from 'node:os';

/** A second worker has servers of its own; what a third would bring, it would take from the other two. */
const MOST = 2;
/** What a worker takes with a server of each version, in bytes. */
const MEMORY = 5 * 2 ** 30;

const memory = (): number => Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);

/** How many test files run at once. A database from outside is one, and two files would wipe each other's graph. */
export const workersFor = (environment: NodeJS.ProcessEnv): number =>
  environment.TEST_NEO4J_URI ? 1 : Math.max(1, Math.min(MOST, availableParallelism(), Math.floor(memory() / MEMORY)));

/** Which of the workers this is, from 0 on. */
export const thisWorker = (): number => Number(process.env.VITEST_POOL_ID ?? 1) - 1;
