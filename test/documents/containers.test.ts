import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { readConfig } from '../../src/config.ts';
import { RELEASES } from '../testkit/neo4j/releases.ts';

const service = z.object({
  image: z.string(),
  environment: z.record(z.string(), z.coerce.string()),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string()).optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  ports: z.array(z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  depends_on: z.array(z.string()).optional(),
  stop_grace_period: z.string(),
  healthcheck: z
    .object({ test: z.array(z.string()), interval: z.string(), start_period: z.string(), retries: z.number() })
    .optional(),
});
const compose = z.object({
  services: z.object({ convergencia: service, neo4j: service.optional() }),
  volumes: z.record(z.string(), z.null()),
});
const composed = (file: string) => compose.parse(parse(readFileSync(file, 'utf8')));

const WITH_NEO4J = composed('docker-compose.yml');
const EMBEDDED = composed('docker-compose.embedded.yml');
const dockerfile = readFileSync('Dockerfile', 'utf8');

const seconds = (text: string | undefined): number => {
  const [, count, unit] = /^(\d+)([sm])$/.exec(text ?? '') ?? [];
  return Number(count) * (unit === 'm' ? 60 : 1);
};

/** The settings of an image or container, with the caller's variables at their defaults, or replaced by their names. */
const settings = (environment: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      value.replaceAll(/\$\{\w+:[-?]([^}]*)\}/g, '$1') || 'example.org',
    ]),
  );

const asTexts = (config: object) =>
  Object.fromEntries(Object.entries(config).map(([name, value]) => [name, String(value)]));

describe.each([
  ['with Neo4j', WITH_NEO4J],
  ['with the embedded engine', EMBEDDED],
])('the containers %s', (_name, { services: { convergencia, neo4j }, volumes }) => {
  it('set only variables that the service knows', () => {
    const given = settings(convergencia.environment);
    expect(asTexts(readConfig(given))).toMatchObject(given);
  });

  it('run the service on read-only files and without privileges', () => {
    expect(convergencia).toMatchObject({
      read_only: true,
      tmpfs: ['/tmp'],
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
  });

  it('are reachable from this machine only', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Compose replaces it
    expect(convergencia.ports).toEqual(['127.0.0.1:${PORT:-4000}:4000']);
  });

  it('declare exactly the volumes that they mount', () => {
    const mounted = [convergencia, neo4j].flatMap((one) => one?.volumes ?? []);
    expect(Object.keys(volumes)).toEqual(mounted.map((volume) => volume.split(':')[0]));
  });

  it('give each service enough time to stop', () => {
    const longest = 4.7;
    expect(seconds(convergencia.stop_grace_period)).toBeGreaterThan(2 * longest);
    if (neo4j) expect(seconds(neo4j.stop_grace_period)).toBeGreaterThanOrEqual(60);
  });
});

describe('the containers with Neo4j', () => {
  const { convergencia, neo4j } = WITH_NEO4J.services;

  it('run a tested version of Neo4j', () => {
    const minor = /^neo4j:([\d.]+)-community$/.exec(neo4j?.image ?? '')?.[1];
    expect(RELEASES.map(({ version }) => version.split('.').slice(0, 2).join('.'))).toContain(minor);
  });

  it('need a password, which both services get', () => {
    const password = /\$\{NEO4J_PASSWORD:\?[^}]+\}/;
    expect(convergencia.environment.GRAPH_PASSWORD).toMatch(password);
    expect(neo4j?.environment.NEO4J_AUTH).toMatch(new RegExp(`^neo4j/${password.source}$`));
    expect(Object.keys(neo4j?.environment ?? {})).not.toContain('NEO4J_PASSWORD');
  });

  it('name all volumes of Neo4j', () => {
    const folders = neo4j?.volumes?.map((volume) => volume.split(':')[1]);
    expect(folders).toEqual(['/data', '/logs']);
  });

  it('start the service after Neo4j, and stop it before Neo4j', () => {
    expect(convergencia.depends_on).toEqual(['neo4j']);
    expect(readConfig(settings(convergencia.environment)).GRAPH_WAIT_SECONDS).toBeGreaterThanOrEqual(60);
  });

  it('do not report the service as unhealthy while it waits', () => {
    const wait = readConfig(settings(convergencia.environment)).GRAPH_WAIT_SECONDS;
    expect(seconds(/--start-period=(\w+)/.exec(dockerfile)?.[1])).toBeGreaterThan(wait);
  });

  it('check the health of Neo4j with a login', () => {
    expect(neo4j?.healthcheck?.test.join(' ')).toContain('cypher-shell');
  });
});

describe('the page on containers', () => {
  const page = readFileSync('docs/containers.md', 'utf8');
  const files = ['docker-compose.yml', 'docker-compose.embedded.yml'].filter((file) => page.includes(file));

  it('states how long the service waits, and the memory of Neo4j', () => {
    const { convergencia, neo4j } = WITH_NEO4J.services;
    expect(page).toContain(`up to ${convergencia.environment.GRAPH_WAIT_SECONDS} s\n  (\`GRAPH_WAIT_SECONDS\`)`);
    expect(neo4j?.environment).toMatchObject({
      NEO4J_server_memory_heap_max__size: '1g',
      NEO4J_server_memory_pagecache_size: '512m',
    });
    expect(page).toContain('**Neo4j** has 1 GB of heap and 512 MB of page cache');
  });

  it('names both Compose files and all their volumes', () => {
    expect(files).toHaveLength(2);
    for (const name of [...Object.keys(WITH_NEO4J.volumes), ...Object.keys(EMBEDDED.volumes)])
      expect(page).toContain(`volume \`${name}\``);
  });

  it('shows the commands that the check of the containers runs', () => {
    const check = readFileSync('scripts/check-containers.sh', 'utf8');
    for (const command of [
      'ALTER CURRENT USER SET PASSWORD FROM',
      'load /dev/stdin',
      'down --volumes',
      '--database system',
    ]) {
      expect(page).toContain(command);
      expect(check).toContain(command);
    }
  });
});

describe('the image', () => {
  const lines = dockerfile.split('\n');

  it('is readable for its user, whatever the file modes of the checkout', () => {
    expect(lines).toContain('RUN npm run build && chmod -R u=rwX,go=rX .');
  });

  it('runs as a user who is not root', () => {
    const users = lines.filter((line) => line.startsWith('USER '));
    expect(users).toEqual(['USER 1000:1000']);
  });

  it('uses one supported version of Node', () => {
    const versions = lines.flatMap((line) => /^FROM node:(\d+\.\d+)-slim/.exec(line)?.[1] ?? []);
    expect(new Set(versions).size).toBe(1);
    expect(Number.parseInt(versions[0] ?? '', 10)).toBeGreaterThan(20);
  });

  it('starts the service as `npm start` does', () => {
    const { scripts } = z
      .object({ scripts: z.object({ start: z.string() }) })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    expect(lines).toContain(`CMD ${JSON.stringify(scripts.start.split(' ')).replaceAll(',', ', ')}`);
    expect(scripts.start).toBe('node scripts/run.mjs main');
  });

  it('sets only variables that the service knows', () => {
    const words =
      lines
        .find((line) => line.startsWith('ENV '))
        ?.split(' ')
        .slice(1) ?? [];
    const given = Object.fromEntries(words.map((word) => word.split('=')));
    expect(asTexts(readConfig(given))).toMatchObject(given);
  });
});
