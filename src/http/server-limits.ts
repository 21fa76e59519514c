import * as z from 'zod';
import { connectionsFor, FILES_FOR_OTHERS, openFiles } from './open-files.ts';

const number = (error: string) => z.coerce.number({ error }).gt(0, { error }).max(1_000_000, { error });
const seconds = number('must be seconds: a number above 0, such as 30 or 0.5');
const megabytes = number('must be megabytes: a number above 0, such as 64');
const whole = (error: string) => z.coerce.number({ error }).int({ error }).max(1_000_000, { error });
const atLeastOne = whole('must be a whole number from 1 on').min(1, { error: 'must be a whole number from 1 on' });
const none = whole('must be a whole number from 0 on').min(0, { error: 'must be a whole number from 0 on' });

const connections = atLeastOne.superRefine((given, context) => {
  const most = openFiles() - FILES_FOR_OTHERS;
  if (given <= most) return;
  const message = `must be at most ${most}: this process may open ${openFiles()} files (ulimit -n), and keeps ${FILES_FOR_OTHERS} for others`;
  context.addIssue({ code: 'custom', message });
});

/** The settings that limit connections and operations; `docs/operations.md` explains each. */
export const serverLimits = {
  LIMIT_CONNECTIONS: connections.default(() => connectionsFor(openFiles())),
  LIMIT_HEADER_SECONDS: seconds.default(10),
  LIMIT_BODY_SECONDS: seconds.default(20),
  LIMIT_IDLE_SECONDS: seconds.default(75),
  LIMIT_STALL_SECONDS: seconds.default(30),
  LIMIT_OPERATIONS: atLeastOne.default(32),
  LIMIT_WAITING_OPERATIONS: none.default(128),
  LIMIT_WAITING_SECONDS: seconds.default(2),
  LIMIT_FEEDS: atLeastOne.default(16),
  LIMIT_BODIES_MEGABYTES: megabytes.default(64),
  LIMIT_ANSWERS_MEGABYTES: megabytes.default(64),
} as const;

const limits = z.object(serverLimits);

export type ServerLimits = Readonly<z.infer<typeof limits>>;

/** The default limits. */
export const defaultLimits = (): ServerLimits => limits.parse({});
