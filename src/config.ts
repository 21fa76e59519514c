import { resolve } from 'node:path';
import * as z from 'zod';
import { fileUrlOf, pathOfFileUrl } from './graph/file-url.ts';
import type { GraphLocation } from './graph/location.ts';
import { boundsIn, graphLimits } from './graph-limits.ts';
import { allowedHosts } from './http/hosts.ts';
import type { Permissions } from './http/permissions.ts';
import { serverLimits } from './http/server-limits.ts';

const WAIT = { error: 'must be a number of seconds: a whole number from 0 to 3600' };
const PORT = { error: 'must be a port: a whole number from 0 to 65535' };

const allowed = z.enum(['true', 'false'], { error: 'must be true or false' }).transform((value) => value === 'true');

/** Settings come from the environment, and only from here. */
const environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number(PORT).int(PORT).min(0, PORT).max(65_535, PORT).default(4000),
  ALLOWED_HOSTS: allowedHosts.optional(),
  GRAPH_URL: z.string().default('file:data/convergencia.grafeo'),
  GRAPH_USER: z.string().optional(),
  GRAPH_PASSWORD: z.string().optional(),
  GRAPH_WAIT_SECONDS: z.coerce.number(WAIT).int(WAIT).min(0, WAIT).max(3600, WAIT).default(0),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
      error: 'must be one of fatal, error, warn, info, debug, silent',
    })
    .default('info'),
  NODE_ENV: z.string().optional(),
  ALLOW_EXPLAIN: allowed.optional(),
  ALLOW_SUGGESTIONS: allowed.optional(),
  ALLOW_INTROSPECTION: allowed.default(true),
  ALLOW_GRAPHIQL: allowed.default(true),
  ALLOW_GET: allowed.default(true),
  ALLOW_PERSISTED_QUERIES: allowed.default(true),
  ...serverLimits,
  ...graphLimits,
});

export type Config = z.infer<typeof environment>;

/** The names of all settings. */
export const SETTINGS: readonly string[] = Object.keys(environment.shape);

/** An empty variable counts as one that is not set. @throws Error naming each that is wrong and what it accepts. */
export function readConfig(variables: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(Object.fromEntries(Object.entries(variables).filter(([, value]) => value)));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Some settings in the environment are not valid:\n  ${wrong.join('\n  ')}`);
}

/** With the whole path of a file, so that whoever reads it need not know in which folder the process was started. */
const wholly = (url: string): string => (url.startsWith('file:') ? fileUrlOf(resolve(pathOfFileUrl(url))) : url);

/** Where the graph of the settings is. @throws GraphNotOpened where GRAPH_URL is no URL of a file. */
export const locationIn = (config: Config): GraphLocation => ({
  url: wholly(config.GRAPH_URL),
  user: config.GRAPH_USER,
  password: config.GRAPH_PASSWORD,
  waitMilliseconds: config.GRAPH_WAIT_SECONDS * 1000,
  ...boundsIn(config),
});

/** What callers may do: by default, production gives neither explanations nor suggestions. */
export function permissionsIn(config: Config): Permissions {
  const development = config.NODE_ENV !== 'production';
  return {
    explain: config.ALLOW_EXPLAIN ?? development,
    suggestions: config.ALLOW_SUGGESTIONS ?? development,
    introspection: config.ALLOW_INTROSPECTION,
    graphiql: config.ALLOW_GRAPHIQL,
    get: config.ALLOW_GET,
    persistedQueries: config.ALLOW_PERSISTED_QUERIES,
  };
}
