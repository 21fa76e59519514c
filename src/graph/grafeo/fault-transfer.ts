import {
  BadInput,
  DeadlineExceeded,
  GraphConflict,
  GraphLocked,
  GraphNotOpened,
  GraphUnavailable,
  LimitExceeded,
} from '../errors.ts';
import type { Fault } from './protocol.ts';

const KINDS = [BadInput, DeadlineExceeded, GraphConflict, GraphNotOpened, GraphUnavailable, LimitExceeded, TypeError];

/** Serializes an error for another process. */
export function serializeFault(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message, stack } = error;
  return { name, message, stack, path: error instanceof GraphLocked ? error.path : undefined };
}

/** Restores an error from another process: the same class, message and stack. */
export function deserializeFault({ name, message, stack, path }: Fault): Error {
  if (path !== undefined) return new GraphLocked(message, path);
  const Kind = KINDS.find((kind) => kind.name === name) ?? Error;
  const error = new Kind(message);
  if (stack) error.stack = stack;
  return error;
}
