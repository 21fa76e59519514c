import { availableParallelism, totalmem } from 'node:os';

/** Each further worker needs servers of its own; a third one would slow down the other two. */
const MAXIMUM_WORKERS = 2;
/** The memory of a worker with a server of each version, in bytes. */
const MEMORY = 5 * 2 ** 30;

const memory = (): number => Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);

/** The number of test files that run concurrently. With an external database it is one: two files would delete each other's graph. */
export const workersFor = (environment: NodeJS.ProcessEnv): number =>
  environment.TEST_NEO4J_URI
    ? 1
    : Math.max(1, Math.min(MAXIMUM_WORKERS, availableParallelism(), Math.floor(memory() / MEMORY)));

/** The index of this worker, from 0. */
export const thisWorker = (): number => Number(process.env.VITEST_POOL_ID ?? 1) - 1;
