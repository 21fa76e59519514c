import { totalmem } from 'node:os';
import * as z from 'zod';

const MEGABYTE = 1e6;
const MOST_MEGABYTES = 4_000;

/** Half of the memory that this machine or container has, at most 4 GB. */
const halfOfMemory = () => {
  const bytes = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  return Math.floor(Math.min(MOST_MEGABYTES, bytes / MEGABYTE / 2));
};

const number = (error: string, most: number) => z.coerce.number({ error }).gt(0, { error }).max(most, { error });

/** The settings that limit operations in the graph; `docs/operations.md` explains each. */
export const graphLimits = {
  LIMIT_OPERATION_SECONDS: number('must be seconds: a number above 0 and up to 3600, such as 10', 3_600).default(10),
  LIMIT_GRAPH_MEGABYTES: number('must be megabytes: a number above 0, such as 2000', 1_000_000).default(halfOfMemory),
} as const;

const limits = z.object(graphLimits);

export type GraphLimits = Readonly<z.infer<typeof limits>>;

/** The default limits. */
export const defaultGraphLimits = (): GraphLimits => limits.parse({});

/** The same, as a graph is opened with them. */
export const boundsIn = ({ LIMIT_GRAPH_MEGABYTES, LIMIT_OPERATION_SECONDS }: GraphLimits) => ({
  memoryMegabytes: LIMIT_GRAPH_MEGABYTES,
  deadlineMilliseconds: LIMIT_OPERATION_SECONDS * 1000,
});
