import { parentPort } from 'node:worker_threads';
import { type Sets, sharedCounts } from './shared-counts.ts';

/** Counts for the service what would hold its only thread for too long. */
parentPort?.on('message', (sets: Sets) => parentPort?.postMessage(sharedCounts(sets)));
