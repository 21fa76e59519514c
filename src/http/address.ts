import type { GraphQLParams } from 'graphql-yoga';
import { assertParameters, badRequest } from './parameters.ts';

const NO_UTF8 = badRequest(
  'The address contains bytes that are not UTF-8, or a % that encodes no byte. Accepted: parameters in UTF-8, percent-encoded.',
);

const TEXTS: readonly string[] = ['query', 'operationName'];
/** The parameters of GraphQL over HTTP with GET. */
export const OF_GRAPHQL: readonly string[] = ['query', 'variables', 'operationName', 'extensions'];

/** The GraphQL parameters of an address, which may have others too. @throws Refusal if they are no valid request. */
export function parametersIn(address: string): GraphQLParams {
  const parameters: { [name: string]: unknown } = {};
  for (const [name, value] of pairsIn(address)) {
    if (value === '' || !OF_GRAPHQL.includes(name)) continue;
    if (Object.hasOwn(parameters, name)) throw badRequest(`\`${name}\` is given twice. Accepted: at most once.`);
    parameters[name] = TEXTS.includes(name) ? value : parsed(name, value);
  }
  assertParameters(parameters);
  return parameters;
}

/** The names and values in an address, in order. @throws Refusal if they are not percent-encoded UTF-8. */
export const pairsIn = (address: string): readonly (readonly [name: string, value: string])[] =>
  address.split('?').slice(1).join('?').split('&').filter(Boolean).map(pairOf);

function pairOf(part: string): readonly [name: string, value: string] {
  const [name = '', ...value] = part.replaceAll('+', ' ').split('=');
  try {
    return [decodeURIComponent(name), decodeURIComponent(value.join('='))];
  } catch {
    throw NO_UTF8;
  }
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(`\`${name}\` is not JSON. Accepted: a JSON object, percent-encoded.`);
  }
}
