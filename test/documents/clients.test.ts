import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { transform } from 'esbuild';
import { isScalarType, isSpecifiedScalarType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { CLAIM_BASES, CLAIM_STATUSES } from '../../src/graph/model/claim.ts';
import { LANGUAGES } from '../../src/graph/model/property.ts';
import { schema } from '../../src/schema/index.ts';
import { compiledByRelay, whyRelayCannotRun } from '../clients/relay.ts';
import { useEndpoint } from '../clients/views.ts';
import { temporaryFolder } from '../testkit/engines.ts';
import { pythonFor } from '../testkit/python.ts';

const PAGE = readFileSync('docs/clients.md', 'utf8');
const ADDRESS = 'http://127.0.0.1:4000/graphql';

/** The code blocks of the page, each with its language and the language of the next block. */
const blocks = [...PAGE.matchAll(/```(\w+)\n(.*?)```/gs)].map(([, language = '', text = '']) => ({ language, text }));
const examples = blocks.map((block, place) => ({ ...block, shown: blocks[place + 1] }));

const inLanguage = (language: string) => examples.filter((one) => one.language === language);
const withOutput = (language: string) =>
  inLanguage(language).flatMap(({ text, shown }) =>
    shown?.language === 'text' ? [[firstLine(text), text, shown.text] as const] : [],
  );
const firstLine = (text: string) => text.split('\n').find((line) => /client|gql/.test(line)) ?? '';
/** The code block with this file name. */
const fileNamed = (name: string) =>
  blocks.find(({ text }) => text.startsWith(`// ${name}\n`))?.text ?? `docs/clients.md has no ${name}`;

const found = pythonFor('clients', ['gql', 'sgqlc']);
if (found.why) console.log(`The clients in Python are left out: ${found.why}`);
const whyNoRelay = whyRelayCannotRun();
if (whyNoRelay) console.log(`Relay is left out: ${whyNoRelay}`);
const noCurl = spawnSync('curl', ['--version']).error;
if (noCurl) console.log(`curl is left out: ${noCurl.message}`);

describe('docs/clients.md', () => {
  const endpoint = useEndpoint();

  /** A project folder with the clients installed; the examples use the service of this test. */
  const here = (text: string) => text.replaceAll(ADDRESS, endpoint());
  const project = (name: string, text: string) => {
    const folder = temporaryFolder();
    cpSync('schema.graphql', join(folder, 'schema.graphql'));
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, name), here(text));
    return folder;
  };
  const printed = (name: string, text: string, command: string) =>
    execFileSync(command, [name], { cwd: project(name, text), encoding: 'utf8', timeout: 60_000 });

  it('has an example for each client', () => {
    const headings = [...PAGE.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings.slice(1)).toEqual([
      'Apollo Client',
      'urql',
      'Relay',
      'Generated types',
      'Python: gql',
      'Python: sgqlc',
      'curl',
    ]);
    expect([withOutput('js'), withOutput('python'), inLanguage('sh')].map(({ length }) => length)).toEqual([2, 2, 2]);
  });

  it('lists the parameters of the endpoint with all their values', () => {
    const rows = [...PAGE.matchAll(/^\| `(\w+)` \| (.*?) \|/gm)].map(
      ([, name, values = '']) => [name, values] as const,
    );
    const values = new Map(rows);
    const args = schema.getDirective('view')?.args ?? [];
    expect([...values.keys()].sort()).toEqual([...args.map(({ name }) => name), 'lang'].sort());
    const listed = (name: string) => [...(values.get(name) ?? '').matchAll(/`(\w+)`/g)].map(([, value]) => value);
    expect([listed('status'), listed('basis'), listed('lang')]).toEqual([CLAIM_STATUSES, CLAIM_BASES, LANGUAGES]);
  });

  it.each(withOutput('js'))('shows the real output of its examples: %s', (_name, text, output) => {
    expect(printed('example.mjs', text, process.execPath)).toBe(output);
  });

  it.skipIf(found.why).each(withOutput('python'))(
    'shows the real output of its examples: %s',
    (_name, text, output) => {
      expect(printed('example.py', text, found.python ?? '')).toBe(output);
    },
  );

  it.skipIf(noCurl).each(inLanguage('sh').map(({ text, shown }) => [text, shown?.text ?? ''] as const))(
    'gets the answer that it shows: %s',
    (text, answer) => {
      const got = execFileSync('sh', ['-c', here(text)], { encoding: 'utf8', timeout: 60_000 });
      expect(JSON.parse(got)).toEqual(JSON.parse(answer));
    },
  );

  it.skipIf(whyNoRelay)('shows a fragment that Relay compiles, and a network that reads all pages', async () => {
    const folder = project('network.mjs', fileNamed('network.js'));
    const { networkUnder } = await import(join(folder, 'network.mjs'));
    const network = networkUnder({ asOf: '2024-04-06' });
    const texts = compiledByRelay('Cooperations.js', fileNamed('Cooperations.js'));
    const slug = 'cooperacion-transfronteriza';
    const first = await network({ text: texts.get('CooperationsQuery') }, { slug });
    const { edges, pageInfo } = first.data.axis.cooperations;
    expect(edges).toHaveLength(2);
    const variables = { id: `Axis:${slug}`, first: 20, after: pageInfo.endCursor };
    const next = await network({ text: texts.get('CooperationsPaginationQuery') }, variables);
    expect(next.data.node.cooperations.edges).toHaveLength(3);
  });

  it('has example files that compile with their packages', async () => {
    for (const [name, loader] of [
      ['environment.js', 'js'],
      ['codegen.ts', 'ts'],
    ] as const)
      expect((await transform(fileNamed(name), { loader })).code).toContain('export');
    expect(fileNamed('environment.js')).toContain("from './network.js'");
  });

  it('describes all scalars of the schema, and names the place of the schema', async () => {
    const scalars = Object.values(schema.getTypeMap()).filter(
      (type) => isScalarType(type) && !isSpecifiedScalarType(type),
    );
    for (const { name } of scalars) expect(fileNamed('codegen.ts')).toContain(`${name}: 'string'`);
    const answer = await fetch(endpoint().replace('/graphql', '/schema.graphql'));
    expect(await answer.text()).toBe(readFileSync('schema.graphql', 'utf8'));
  });
});
