import { afterEach, describe, expect, it } from 'vitest';
import { headOfPost, RawClient } from '../testkit/raw-client.ts';
import { Served, type SomeLimits } from '../testkit/served.ts';

const COUNT = '{ axes { totalCount } }';

describe('a service at its maximum of running operations', () => {
  let served: Served;
  const busyWith = async (atWork: number, limits: SomeLimits) => {
    served = await Served.within({ LIMIT_OPERATIONS: atWork, LIMIT_WAITING_SECONDS: 60, ...limits }, { holds: true });
    const answers = served.askApart(atWork);
    await expect.poll(() => served.held.begun).toBe(atWork);
    return answers;
  };
  afterEach(() => served.close());

  it('refuses with Retry-After, and still answers probes and pages', async () => {
    await busyWith(2, { LIMIT_WAITING_OPERATIONS: 0 });
    const refused = await served.ask(COUNT);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await refused.json()).toEqual({
      errors: [
        {
          message: 'Too many operations are waiting for this service. Accepted: the same request, later.',
          extensions: { code: 'OVERLOADED' },
        },
      ],
    });
    for (const path of ['/health', '/ready', '/schema.graphql'])
      expect((await fetch(`${served.url}${path}`)).status).toBe(200);
  });

  it('refuses operations by GET too', async () => {
    await busyWith(1, { LIMIT_WAITING_OPERATIONS: 0 });
    expect((await fetch(`${served.url}/graphql?query={__typename}`)).status).toBe(503);
  });

  it('counts an operation whose client has disconnected until it ends', async () => {
    served = await Served.within({ LIMIT_OPERATIONS: 1, LIMIT_WAITING_OPERATIONS: 0 }, { holds: true });
    const body = JSON.stringify({ query: COUNT });
    const caller = (await RawClient.to(served.url)).send(headOfPost(body.length) + body);
    await expect.poll(() => served.held.begun).toBe(1);
    caller.close();
    await expect.poll(() => served.connections()).toBe(0);
    expect((await served.ask(COUNT)).status).toBe(503);
    served.held.letGo();
    await expect.poll(async () => (await served.ask(COUNT)).status).toBe(200);
  });

  it('drops a waiting operation whose client disconnects', async () => {
    const [first] = await busyWith(1, { LIMIT_WAITING_OPERATIONS: 1 });
    const caller = new AbortController();
    const left = served.ask(COUNT, undefined, caller.signal);
    await expect
      .poll(async () => (await served.ask(COUNT, undefined, AbortSignal.timeout(200)).catch(() => undefined))?.status)
      .toBe(503);
    caller.abort();
    await expect(left).rejects.toThrow(/abort/);
    const stayed = served.ask(COUNT);
    await expect.poll(async () => (await served.ask(COUNT)).status).toBe(503);
    served.held.letGo();
    expect([(await first)?.status, (await stayed).status]).toEqual([200, 200]);
    expect(served.held.begun).toBe(2);
  });

  it('admits the next operation although a client does not read its answer', async () => {
    served = await Served.within({ LIMIT_OPERATIONS: 1, LIMIT_WAITING_OPERATIONS: 0 });
    for (let time = 0; time < 3; time += 1) {
      const { status } = await served.ask('{ __schema { types { fields { description args { description } } } } }');
      expect(status).toBe(200);
    }
  });

  it('reserves no place for a request whose body fails', async () => {
    served = await Served.within({ LIMIT_OPERATIONS: 1, LIMIT_WAITING_OPERATIONS: 0 });
    for (const body of ['no JSON', '{}', '{"query": "{"}', '{"query": "{ nothing }"}'])
      expect((await served.post(body)).status).toBeLessThan(500);
    expect((await served.ask('{ __typename }')).status).toBe(200);
  });
});
