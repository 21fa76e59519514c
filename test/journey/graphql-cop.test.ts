import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testkit/engines.ts';
import { endServices, Service, type Settings } from './service.ts';

/** The headers of each request of graphql-cop, as Python's `requests` sends them. */
const HEADERS = { 'user-agent': 'graphql-cop/1.15', accept: '*/*' };

/** The response; graphql-cop ignores a body that is not JSON. */
interface Received {
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads answers of any shape
  readonly json: any;
}

function came(text: string): Received {
  try {
    return { text, json: JSON.parse(text) };
  } catch {
    return { text, json: undefined };
  }
}

const sent = async (address: string, request: RequestInit) =>
  came(await (await fetch(address, { ...request, headers: { ...HEADERS, ...request.headers } })).text());

const postedJson = (address: string, body: unknown) =>
  sent(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const posted = (address: string, query: string) => postedJson(address, { query, operationName: 'cop' });
const got = (address: string, query: string) => sent(`${address}?${new URLSearchParams({ query })}`, {});

interface Check {
  readonly title: string;
  send(address: string): Promise<Received>;
  /** Whether graphql-cop would report it. */
  reports(answer: Received): boolean;
}

const aliases = Array.from({ length: 101 }, (_, place) => `alias${place}:__typename \n`).join('');
const IDES = ['graphiql.min.css', 'GraphQL Playground', 'GraphiQL', 'graphql-playground'];
const saysType = ({ json }: Received) => Boolean(json?.data?.__typename);

/** Its twelve checks, as in `lib/tests/` of https://github.com/dolevf/graphql-cop at 2b7e086. */
const CHECKS: readonly Check[] = [
  {
    title: 'Field Suggestions',
    send: (address) => posted(address, 'query cop { __schema { directive } }'),
    reports: ({ json }) => Boolean(json?.errors?.[0]?.message.includes('Did you mean')),
  },
  {
    title: 'Introspection',
    send: (address) => posted(address, 'query cop { __schema { types { name fields { name } } } }'),
    reports: ({ json }) => Boolean(json?.data?.__schema?.types?.length),
  },
  {
    title: 'GraphQL IDE',
    send: (address) => sent(address, { headers: { accept: 'text/html' } }),
    reports: ({ text }) => IDES.some((word) => text.includes(word)),
  },
  { title: 'GET Method Query Support', send: (address) => got(address, 'query cop {__typename}'), reports: saysType },
  {
    title: 'Alias Overloading',
    send: (address) => posted(address, `query cop { ${aliases} }`),
    reports: ({ json }) => Boolean(json?.data?.alias100),
  },
  {
    title: 'Array-based Query Batching',
    send: (address) => postedJson(address, Array(10).fill({ query: 'query cop { __typename }' })),
    // Python's `len` counts the items of a list and the keys of an object.
    reports: ({ json }) => Object.keys(json ?? {}).length >= 10,
  },
  {
    title: 'Trace Mode',
    send: (address) => posted(address, 'query cop { __typename }'),
    reports: ({ text, json }) =>
      Boolean(json?.errors?.[0]?.extensions?.tracing) || /"extensions":\{"tracing":/i.test(text),
  },
  {
    title: 'Directive Overloading',
    send: (address) => posted(address, 'query cop { __typename @aa@aa@aa@aa@aa@aa@aa@aa@aa@aa }'),
    reports: ({ json }) => json?.errors?.length === 10,
  },
  {
    title: 'Introspection-based Circular Query',
    send: (address) =>
      posted(
        address,
        'query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
      ),
    reports: ({ json }) => json?.data?.__schema?.types?.length > 25,
  },
  {
    title: 'Mutation is allowed over GET (possible CSRF)',
    send: (address) => got(address, 'mutation cop {__typename}'),
    reports: saysType,
  },
  {
    title: 'POST based url-encoded query (possible CSRF)',
    send: (address) =>
      sent(address, { method: 'POST', body: new URLSearchParams({ query: 'query cop { __typename }' }) }),
    reports: saysType,
  },
  {
    title: 'Unhandled Errors Detection',
    send: (address) => posted(address, 'qwerty cop { abc }'),
    reports: ({ text, json }) =>
      Boolean(json?.errors?.[0]?.extensions?.exception) || /"extensions":\{"exception":/i.test(text),
  },
];

/** What graphql-cop reports, and the setting that prevents it. */
const ALLOWED = {
  Introspection: 'ALLOW_INTROSPECTION',
  'GraphQL IDE': 'ALLOW_GRAPHIQL',
  'GET Method Query Support': 'ALLOW_GET',
} as const;

const CLOSED = Object.fromEntries(Object.values(ALLOWED).map((setting) => [setting, 'false']));

describe("graphql-cop's checks", () => {
  const services: { open?: Service; closed?: Service } = {};
  const start = (settings: Settings) =>
    Service.started({
      GRAPH_URL: `file:${join(temporaryFolder(), 'graph.grafeo')}`,
      NODE_ENV: 'production',
      ...settings,
    });
  beforeAll(async () => {
    services.open = await start({});
    services.closed = await start(CLOSED);
  });
  afterAll(endServices);

  const isReported = async ({ send, reports }: Check, service: Service | undefined) =>
    reports(await send(`${service?.url}/graphql`));

  it('are twelve, and recognize a GraphQL service', async () => {
    expect(CHECKS).toHaveLength(12);
    for (const service of Object.values(services))
      expect(saysType(await posted(`${service.url}/graphql`, 'query cop {\n      __typename\n    }'))).toBe(true);
  });

  it.each(CHECKS)('find nothing in production unless a setting allows it: $title', async (check) => {
    expect(await isReported(check, services.open)).toBe(check.title in ALLOWED);
    expect(await isReported(check, services.closed)).toBe(false);
  });
});
