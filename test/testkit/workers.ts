import { availableParallelism } from 'node:os';

/** A second worker has servers of its own; what a third would bring, it would take from the other two. */
const MOST = 2;

/** How many test files run at once. A database from outside is one, and two files would wipe each other's graph. */
export const workersFor = (environment: NodeJS.ProcessEnv): number =>
  environment.TEST_NEO4J_URI ? 1 : Math.min(MOST, availableParallelism());

/** Which of the workers this is, from 0 on. */
export const thisWorker = (): number => Number(process.env.VITEST_POOL_ID ?? 1) - 1;
