import { totalmem } from 'node:os';
import { resolve } from 'node:path';
import * as z from 'zod';
import type { GraphLocation } from './graph/location.ts';

const MEGABYTE = 1e6;

/** Half of the memory that this machine or container has, at most 4 GB. */
const halfOfMemory = () => {
  const bytes = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  return Math.floor(Math.min(4_000, bytes / MEGABYTE / 2));
};

const wholeNumber = (what: string, least: number, most: number) => {
  const error = `must be ${what}: a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
};

/** Settings come from the environment, and only from here. */
const environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber('a port', 0, 65_535).default(4000),
  GRAPH_URL: z.string().default('file:data/convergencia.grafeo'),
  GRAPH_USER: z.string().optional(),
  GRAPH_PASSWORD: z.string().optional(),
  GRAPH_WAIT_SECONDS: wholeNumber('a number of seconds', 0, 3600).default(0),
  GRAPH_MEMORY_MB: wholeNumber('a number of megabytes', 128, 1_000_000).default(halfOfMemory),
  DEADLINE_SECONDS: wholeNumber('a number of seconds', 1, 600).default(10),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
      error: 'must be one of fatal, error, warn, info, debug, silent',
    })
    .default('info'),
  NODE_ENV: z.string().optional(),
  ALLOW_EXPLAIN: z
    .enum(['true', 'false'], { error: 'must be true or false' })
    .transform((value) => value === 'true')
    .optional(),
});

export type Config = z.infer<typeof environment>;

/** The names of all settings. */
export const SETTINGS: readonly string[] = Object.keys(environment.shape);

/** An empty variable counts as one that is not set. @throws Error naming each that is wrong and what it accepts. */
export function readConfig(variables: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(Object.fromEntries(Object.entries(variables).filter(([, value]) => value)));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not as it should be:\n  ${wrong.join('\n  ')}`);
}

/** With the whole path of a file, so that whoever reads it need not know in which folder the process was started. */
const wholly = (url: string): string => url.replace(/^file:(.+)$/s, (_, path: string) => `file:${resolve(path)}`);

/** Where the graph of the settings is. */
export const locationIn = (config: Config): GraphLocation => ({
  url: wholly(config.GRAPH_URL),
  user: config.GRAPH_USER,
  password: config.GRAPH_PASSWORD,
  waitMilliseconds: config.GRAPH_WAIT_SECONDS * 1000,
  memoryMegabytes: config.GRAPH_MEMORY_MB,
  deadlineMilliseconds: config.DEADLINE_SECONDS * 1000,
});
