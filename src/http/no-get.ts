import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { isPersisted, notSupported } from './persisted-queries.ts';

const notAllowed = () =>
  new GraphQLError('GET is not allowed here: the service runs with ALLOW_GET=false. Accepted: POST.', {
    extensions: { code: 'BAD_REQUEST', http: { status: 405, headers: { allow: 'POST' } } },
  });

/**
 * Refuses GET. A client that sent a hash by GET then learns that hashes are not supported, and sends the query by POST.
 */
export const useNoGet = (): Plugin => ({
  onParams({ request, params }) {
    if (request.method === 'GET') throw isPersisted(params) ? notSupported() : notAllowed();
  },
});
