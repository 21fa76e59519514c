import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeEach } from '../testkit/describe-each.ts';
import { NEWEST_NEO4J } from '../testkit/engines.ts';
import { Relay } from '../testkit/relay.ts';
import { endServices, Service } from './service.ts';

const LONGEST_WAIT = 6_000;
const COUNT = '{ axes { totalCount } }';

/** A server that has just started plans every statement of the seed for the first time. */
const START_WITHIN = 240_000;

describeEach(NEWEST_NEO4J, 'the service during an outage of $name', (engine) => {
  let relay: Relay;
  let service: Service;

  /** The first start loads the founding facts; the later ones find them. */
  beforeAll(async () => (await engine.open()).close());

  beforeEach(async () => {
    relay = await Relay.inFrontOf(engine.address.url);
    const { user, password } = engine.address;
    service = await Service.started({
      GRAPH_URL: relay.url,
      // Up to a second more for the cancellation of the statement on the server.
      LIMIT_OPERATION_SECONDS: '4',
      ...(user === undefined ? {} : { GRAPH_USER: user, GRAPH_PASSWORD: password ?? '' }),
    });
  }, START_WITHIN);

  afterEach(async () => {
    await endServices();
    relay.cut();
  });

  const timed = async <T>(promise: Promise<T>) => {
    const start = performance.now();
    const answer = await promise;
    expect(performance.now() - start, service.output).toBeLessThan(LONGEST_WAIT);
    return answer;
  };

  const expectServed = async () => {
    expect(await service.ask(COUNT)).toMatchObject({ status: 200, body: { data: { axes: { totalCount: 5 } } } });
    expect(await service.get('/ready')).toMatchObject({ status: 200, body: { engine: 'neo4j' } });
  };

  it.each(['cut', 'silence'] as const)(
    'is reported within the time limit (%s), and the service recovers without a restart',
    async (how) => {
      await expectServed();
      relay[how]();
      const [answer, ready, health] = await Promise.all([
        timed(service.ask(COUNT)),
        timed(service.get('/ready')),
        timed(service.get('/health')),
      ]);
      expect(answer.body).toMatchObject({
        data: null,
        errors: [
          expect.objectContaining({
            path: ['axes'],
            extensions: { code: 'GRAPH_UNAVAILABLE', requestId: answer.headers.get('x-request-id') },
          }),
        ],
      });
      expect(JSON.stringify(answer.body)).not.toContain(relay.url);
      expect([ready.status, health.status]).toEqual([503, 200]);
      await relay.restore();
      await expect.poll(async () => (await service.get('/ready')).status, { timeout: 10_000 }).toBe(200);
      await expectServed();
    },
  );

  it('allows a clean shutdown', async () => {
    relay.cut();
    service.signal('SIGTERM');
    expect(await service.ended(5_000), service.output).toBe(0);
  });

  it('allows a shutdown within the time limit while a request waits for an answer', async () => {
    await expectServed();
    relay.silence();
    const waiting = service.ask(COUNT).catch(() => undefined);
    await service.get('/health');
    service.signal('SIGTERM');
    expect(await service.ended(5_500), service.output).toSatisfy((code) => code === 0 || code === 1);
    await waiting;
  });
});
