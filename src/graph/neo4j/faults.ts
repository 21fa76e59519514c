import neo4j, { type Neo4jError } from 'neo4j-driver';
import {
  DeadlineExceeded,
  GraphConflict,
  GraphNotOpened,
  GraphUnavailable,
  GraphUnreachable,
  messageOf,
} from '../errors.ts';

/** What a failure of the driver means to the caller; what is nobody's promise stays as it came. */
export function toFault(address: string, error: unknown): unknown {
  if (!isNeo4jError(error)) return error;
  if (error.code === 'Neo.ClientError.Schema.ConstraintValidationFailed') {
    return new GraphConflict(error.message, { cause: error });
  }
  if (/TransactionTimedOut/.test(error.code)) return new DeadlineExceeded(error.message, { cause: error });
  if (!neo4j.isRetryableError(error) && !isExhausted(error)) return error;
  return new GraphUnavailable(`The graph at ${address} did not answer: ${error.message}`, { cause: error });
}

/** Why a server did not let us in, and what to check. */
export function toNotOpened(address: string, error: unknown): GraphNotOpened {
  const message = messageOf(error);
  const said = (advice: string) => `The graph at ${address} cannot be opened: ${advice} (${message})`;
  return isRefusedLogin(error)
    ? new GraphNotOpened(said(CHECK_LOGIN), { cause: error })
    : new GraphUnreachable(said(CHECK_ADDRESS), { cause: error });
}

/** Whether the same work may succeed if it is tried again. */
export function isPassing(fault: unknown): boolean {
  return fault instanceof GraphUnavailable && isNeo4jError(fault.cause) && neo4j.isRetryableError(fault.cause);
}

/** Whether the server itself said no; otherwise the connection was lost, and what the server did is not known. */
export function isAnswer(error: unknown): boolean {
  return isNeo4jError(error) && error.code.startsWith('Neo.');
}

/** Two processes that define the same thing at once: one is told that it is there. */
export function isAlreadyDefined(error: unknown): boolean {
  return isNeo4jError(error) && error.code === 'Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists';
}

const CHECK_LOGIN =
  'it refused the login. Check GRAPH_USER and GRAPH_PASSWORD. A password is changed in Neo4j itself: its containers ' +
  'take one only when their volume is new (docs/containers.md).';
const CHECK_ADDRESS =
  'it cannot be reached. Check that it is running and that GRAPH_URL, GRAPH_USER and GRAPH_PASSWORD are right.';

const isRefusedLogin = (error: unknown): boolean =>
  isNeo4jError(error) && error.code.startsWith('Neo.ClientError.Security.');

/** Whether no connection came free in time. */
function isExhausted(error: Neo4jError): boolean {
  return /acquisition timed out/.test(error.message);
}

function isNeo4jError(error: unknown): error is Neo4jError {
  return error instanceof neo4j.Neo4jError;
}
