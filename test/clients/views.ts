import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { endServices, Service } from '../journey/service.ts';
import { temporaryFolder } from '../testkit/engines.ts';

/** The day before the secretariats proposed leaders of the axes, and the day after. */
export const BEFORE = { asOf: '2024-04-04' };
export const AFTER = { asOf: '2024-04-06', status: 'CONFIRMED,PROPOSED' };

/** The service as `npm start` runs it, with the founding facts. Returns the address of its endpoint under a view. */
export function useEndpoint(): (view?: { readonly [part: string]: string }) => string {
  let service: Service | undefined;
  beforeAll(async () => {
    service = await Service.started({ GRAPH_URL: `file:${join(temporaryFolder(), 'graph.grafeo')}` });
  });
  afterAll(endServices);
  return (view = {}) => {
    const parameters = new URLSearchParams(view).toString();
    return `${service?.url}/graphql${parameters && '?'}${parameters}`;
  };
}
