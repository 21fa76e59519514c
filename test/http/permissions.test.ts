import { describe, expect, it } from 'vitest';
import { permissionsIn, readConfig } from '../../src/config.ts';
import { EXAMPLES } from '../../src/http/examples.ts';
import { DEFAULT_PERMISSIONS } from '../../src/http/permissions.ts';
import { browser, useWebsite } from './website.ts';

const PROGRAM = { accept: 'application/json' };
const asked = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;
const linksIn = (page: string) => [...page.matchAll(/href="(\/[^"#?]*)/g)].map(([, target]) => target);

const SETTINGS = [
  ['ALLOW_INTROSPECTION', 'introspection'],
  ['ALLOW_GRAPHIQL', 'graphiql'],
  ['ALLOW_GET', 'get'],
  ['ALLOW_PERSISTED_QUERIES', 'persistedQueries'],
] as const;

describe('the permissions of callers', () => {
  it.each(SETTINGS)(
    'include %s by default, also in production, unless the setting forbids it',
    (setting, permission) => {
      const allows = (variables: NodeJS.ProcessEnv) => permissionsIn(readConfig(variables))[permission];
      expect([allows({}), allows({ NODE_ENV: 'production' })]).toEqual([true, true]);
      expect([allows({ [setting]: 'false' }), allows({ [setting]: 'true' })]).toEqual([false, true]);
      expect(() => readConfig({ [setting]: 'no' })).toThrow(`${setting}: must be true or false`);
    },
  );

  it('are the same in development without settings, except for explaining', () => {
    expect({ ...permissionsIn(readConfig({})), explain: false }).toEqual(DEFAULT_PERMISSIONS);
  });
});

describe('without introspection', () => {
  const ask = useWebsite({ introspection: false });

  it.each([
    '{ __schema { queryType { name } } }',
    '{ __type(name: "Axis") { name } }',
    '{ ... { s: __schema { __typename } } }',
  ])('%s is refused', async (query) => {
    const { errors, data } = JSON.parse((await ask(asked(query), PROGRAM)).text);
    expect(data).toBeUndefined();
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining('introspection has been disabled'),
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
  });

  it('__typename is still answered', async () => {
    expect(JSON.parse((await ask(asked('{ __typename }'), PROGRAM)).text)).toEqual({ data: { __typename: 'Query' } });
  });

  it.each(['/schema', '/schema.graphql'])('there is no %s, and no page links to it', async (path) => {
    expect((await ask(path, browser('es'))).status).toBe(404);
    expect((await ask(path, PROGRAM)).status).toBe(404);
    for (const page of ['/', '/docs', '/docs/readme', '/nowhere'])
      expect(linksIn((await ask(page, browser('en'))).text)).not.toContain(path);
  });
});

describe('without GraphiQL', () => {
  const ask = useWebsite({ graphiql: false });

  it('a browser gets the same answer as a program', async () => {
    const { headers, text } = await ask(asked('{ __typename }'), browser('es'));
    expect(headers['content-type']).toMatch(/json/);
    expect(JSON.parse(text)).toEqual({ data: { __typename: 'Query' } });
  });

  it('no page links to it, and the start page shows the query instead', async () => {
    for (const page of ['/', '/schema', '/docs', '/docs/readme', '/nowhere'])
      expect(linksIn((await ask(page, browser('en'))).text)).not.toContain('/graphql');
    const { text } = await ask('/', browser('es'));
    expect(text).not.toContain('GraphiQL');
    expect(text.slice(text.indexOf('id="more"')).match(/<details>/g)).toHaveLength(EXAMPLES.length);
    expect(text).toContain('cooperations(');
  });
});

describe('without GET', () => {
  const ask = useWebsite({ get: false });

  it.each(['application/json', 'application/graphql-response+json', '*/*'])(
    'an operation by GET is refused as %s',
    async (accept) => {
      const { status, headers, text } = await ask(asked('{ __typename }'), { accept });
      expect([status, headers.allow]).toEqual([405, 'POST']);
      expect(JSON.parse(text).errors).toMatchObject([
        { message: expect.stringContaining('Accepted: POST'), extensions: { code: 'BAD_REQUEST' } },
      ]);
    },
  );

  it('GraphiQL and the other pages still work', async () => {
    for (const path of ['/', '/graphql', asked('{ __typename }'), '/schema'])
      expect((await ask(path, browser('es'))).status).toBe(200);
  });
});
