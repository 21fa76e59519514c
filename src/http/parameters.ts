import type { GraphQLParams } from 'graphql-yoga';
import { Refusal } from './refusal.ts';

interface JsonObject {
  readonly [name: string]: unknown;
}

export const ACCEPTED = 'Accepted: {"query": "…", "variables": {…}, "operationName": "…"}.';
export const badRequest = (message: string) => new Refusal(400, 'BAD_REQUEST', message);
const NO_QUERY = badRequest(`The request has no query. ${ACCEPTED}`);
const BATCH = badRequest(`The body is a batch, and batches are not answered. ${ACCEPTED}`);

/** The name of a value's type in errors. */
function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'a list' : `of type ${typeof value}`;
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws Refusal if a value is given and has the wrong type. */
function assertIs(fits: boolean, name: string, value: unknown, accepted: string): void {
  if (fits || value === undefined || value === null) return;
  throw badRequest(`\`${name}\` is ${kindOf(value)}. Accepted: ${accepted}.`);
}

/** @throws Refusal if it is no valid GraphQL request. Yoga refuses unknown parameters. */
export function assertParameters(value: unknown): asserts value is GraphQLParams {
  if (Array.isArray(value) && value.length > 0) throw BATCH;
  if (!isObject(value)) throw NO_QUERY;
  const { query, operationName, variables, extensions } = value;
  assertIs(typeof query === 'string', 'query', query, 'a text');
  assertIs(typeof operationName === 'string', 'operationName', operationName, 'a text, or none');
  assertIs(isObject(variables), 'variables', variables, 'an object, or none');
  assertIs(isObject(extensions), 'extensions', extensions, 'an object, or none');
  if (typeof query !== 'string' && !hasQueryHash(extensions)) throw NO_QUERY;
}

/** Whether a client sends the hash of an earlier query instead of a query. */
const hasQueryHash = (extensions: unknown): boolean => isObject(extensions) && isObject(extensions.persistedQuery);
