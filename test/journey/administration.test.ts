import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { Child } from '../testkit/child.ts';
import { describeEach } from '../testkit/describe-each.ts';
import { NEWEST_NEO4J, temporaryFolder } from '../testkit/engines.ts';
import { graphCommand } from './command.ts';
import { endServices, Service } from './service.ts';

const newFile = () => join(temporaryFolder(), 'graph.grafeo');
const at = (file: string) => ({ GRAPH_URL: `file:${file}` });
const COUNTS = '{ axes { totalCount } events { totalCount } actors { totalCount } }';

/** A graph file with the founding facts that no process has open. */
async function foundingFile(): Promise<string> {
  const file = newFile();
  const service = await Service.started(at(file));
  service.signal('SIGTERM');
  expect(await service.ended(5_000), service.output).toBe(0);
  return file;
}

afterEach(endServices);

describe('npm run graph', () => {
  it.each([
    [['--help'], 0],
    [['-h'], 0],
  ])('prints its usage with %s', async (words, code) => {
    const ran = await graphCommand({}, ...words);
    expect(ran).toMatchObject({ code, errors: '' });
    for (const word of ['check', 'dump [FILE]', 'load FILE', 'rebuild', 'GRAPH_URL', 'Exit codes'])
      expect(ran.output).toContain(word);
  });

  it.each([
    [[], /No command is given\. Accepted: check, dump \[FILE\], load FILE, rebuild/],
    [['chek'], /"chek" is no command/],
    [['check', 'x'], /check takes no argument/],
    [['load'], /the FILE to load is missing/],
    [['dump', 'a', 'b'], /too many arguments: b/],
    [['load', '--replace', 'x'], /--replace/],
  ])('refuses %j with exit code 2', async (words, expected) => {
    const { code, output, errors } = await graphCommand({ GRAPH_URL: 'memory:' }, ...words);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toMatch(expected);
  });

  it('creates a missing graph only to load a dump', async () => {
    const file = newFile();
    for (const command of ['check', 'dump', 'rebuild']) {
      const { code, errors } = await graphCommand(at(file), command);
      expect([code, errors]).toEqual([1, `There is no graph file ${file}. Set GRAPH_URL to an existing one.\n`]);
    }
    expect(existsSync(file)).toBe(false);
  });

  it('dumps a graph and loads it elsewhere; the new dump is the same, and a server serves the copy', async () => {
    const [file, other] = [await foundingFile(), newFile()];
    const [first, second] = [join(temporaryFolder(), 'a.ndjson.gz'), join(temporaryFolder(), 'b.ndjson.gz')];
    expect(await graphCommand(at(file), 'dump', first)).toMatchObject({ code: 0, errors: '' });
    expect(await graphCommand(at(other), 'load', first)).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^Loaded \d+ nodes and \d+ relations\.\n$/),
    });
    expect(await graphCommand(at(other), 'dump', second)).toMatchObject({ code: 0, errors: '' });
    expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
    expect((await graphCommand(at(other), 'dump')).output).toBe(gunzipSync(readFileSync(first)).toString());
    expect((await graphCommand(at(other), 'check')).output).toMatch(/^0 problems in \d+ nodes/);
    const service = await Service.started(at(other));
    expect((await service.ask(COUNTS)).body.data.axes.totalCount).toBe(5);
  });

  it.each([true, false])(
    'imports a report and takes it back, with exit codes that tell (server: %s)',
    async (served) => {
      const file = served ? newFile() : await foundingFile();
      if (served) await Service.started(at(file));
      const command = (...words: readonly string[]) => graphCommand(at(file), ...words, '--language', 'en');
      const facts = ['import', 'facts', 'test/changes/second-report'];
      expect(await command(...facts)).toMatchObject({ code: 0, errors: '' });
      expect(await command(...facts, '--apply')).toMatchObject({
        code: 0,
        output: expect.stringMatching(/change set 2/),
      });
      expect(await command(...facts, '--apply')).toMatchObject({
        code: 0,
        output: expect.stringMatching(/Nothing to/),
      });
      expect((await command('undo', '2', '--apply')).code).toBe(3);
      const refused = { code: 1, output: '' };
      expect(await command('undo', '99')).toMatchObject({
        ...refused,
        errors: expect.stringContaining('no change set'),
      });
      expect(await command('undo', '2', '--by', 'x'.repeat(201))).toMatchObject(refused);
      expect(await command('import', 'facts', `${file}.none`)).toMatchObject(refused);
      expect((await command('undo')).code).toBe(2);
      expect((await graphCommand(at(file), 'check')).code).toBe(0);
    },
  );

  it('refuses a damaged dump without effect', async () => {
    const [file, damaged] = [newFile(), join(temporaryFolder(), 'dump.ndjson.gz')];
    writeFileSync(damaged, 'no gzip');
    expect(await graphCommand(at(file), 'load', damaged)).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/dump\.ndjson\.gz is not a complete gzip file \(.*header.*\)\. Accepted /),
    });
  });

  it('creates no graph if there is nothing to load, and says so', async () => {
    const file = newFile();
    expect(await graphCommand(at(file), 'load', `${file}.not`)).toMatchObject({
      code: 1,
      errors: expect.stringMatching(
        /\.not cannot be read \(ENOENT: .*\)\. Accepted: a file that dump has written\.\n$/,
      ),
    });
    expect(existsSync(file)).toBe(false);
  });

  it('names a file that it cannot write', async () => {
    const [graph, folder] = [await foundingFile(), temporaryFolder()];
    for (const file of [folder, join(folder, 'none', 'dump.ndjson')]) {
      const { code, errors } = await graphCommand(at(graph), 'dump', file);
      expect(code).toBe(1);
      expect(errors.startsWith(`${file} cannot be written`), errors).toBe(true);
      expect(errors).toMatch(
        /: it is not a regular file\.|\(ENOENT: .*\), and nothing .* Accepted: a file in a folder that can be written, with room/,
      );
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps the previous dump if the new one fails', async () => {
    const dump = join(temporaryFolder(), 'dump.ndjson');
    writeFileSync(dump, 'former');
    expect((await graphCommand({ GRAPH_URL: 'memory:' }, 'dump', dump)).code).toBe(1);
    expect(readFileSync(dump, 'utf8')).toBe('former');
    expect(readdirSync(join(dump, '..'))).toEqual(['dump.ndjson']);
  });
});

describe('npm run graph beside a running server', () => {
  it('works through the server, which continues to serve', async () => {
    const file = newFile();
    const service = await Service.started(at(file));
    const before = (await service.ask(COUNTS)).body;
    const dump = join(temporaryFolder(), 'dump.ndjson');
    expect(await graphCommand(at(file), 'check')).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^0 problems/),
      errors: '',
    });
    expect(await graphCommand(at(file), 'rebuild')).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^\d+ pairs .*: 0 visibility codes, .* of 0 nodes and claims, .* of 0 nodes\.$/m),
    });
    expect(await graphCommand(at(file), 'dump', dump)).toMatchObject({ code: 0, errors: '' });
    const refused = await graphCommand(at(file), 'load', dump);
    expect(refused.code).toBe(1);
    expect(refused.errors).toMatch(/is not empty: it has \d+ nodes/);
    expect((await service.ask(COUNTS)).body).toEqual(before);
    service.signal('SIGTERM');
    expect(await service.ended(5_000), service.output).toBe(0);
    expect((await graphCommand(at(file), 'dump')).output).toBe(readFileSync(dump, 'utf8'));
  });

  it('is available to the owner of the server only, whose socket ends with it', async () => {
    const file = newFile();
    const service = await Service.started(at(file));
    const socket = statSync(`${file}.sock`);
    expect([socket.isSocket(), socket.mode & 0o777]).toEqual([true, 0o600]);
    service.signal('SIGTERM');
    expect(await service.ended(5_000), service.output).toBe(0);
    expect(existsSync(`${file}.sock`)).toBe(false);
  });

  it('works after a killed server was replaced by another', async () => {
    const file = newFile();
    await (await Service.started(at(file))).kill();
    expect(lstatSync(`${file}.sock`).isSocket()).toBe(true);
    expect((await graphCommand(at(file), 'check')).code).toBe(0);
    await Service.started(at(file));
    expect((await graphCommand(at(file), 'check')).output).toMatch(/^0 problems/);
  });

  it('works with a path too long for a socket, also after a kill', async () => {
    const folder = join(temporaryFolder(), 'a-long-name-of-a-folder-'.repeat(8));
    const temporary = temporaryFolder();
    mkdirSync(folder);
    const sockets = () => readdirSync(temporary).filter((name) => name.startsWith('convergencia-'));
    const settings = { ...at(join(folder, 'graph.grafeo')), TMPDIR: temporary };
    await (await Service.started(settings)).kill();
    const service = await Service.started(settings);
    expect(sockets()).toHaveLength(1);
    expect((await graphCommand({ ...settings, TMPDIR: temporaryFolder() }, 'check')).output).toMatch(/^0 problems/);
    service.signal('SIGTERM');
    expect(await service.ended(5_000), service.output).toBe(0);
    expect([sockets(), readdirSync(folder).filter((name) => name.endsWith('.sock'))]).toEqual([[], []]);
  });

  it('leaves other files in place of the socket untouched, and the server runs without it', async () => {
    const file = newFile();
    writeFileSync(`${file}.sock`, 'precious');
    const service = await Service.started(at(file));
    expect((await service.get('/ready')).status).toBe(200);
    expect(service.output).toContain('no administration socket');
    expect(readFileSync(`${file}.sock`, 'utf8')).toBe('precious');
  });

  it('reports that the graph file is held by a process that is no server', async () => {
    const file = await foundingFile();
    const holder = new Child('hold-graph.ts', `file:${file}`);
    expect(await holder.line()).toBe('open');
    const { code, errors } = await graphCommand(at(file), 'check');
    await holder.kill();
    expect(code).toBe(1);
    expect(errors).toMatch(
      /is open in another process, which does not answer at .*graph\.grafeo\.sock\. Stop that process/,
    );
  });
});

describeEach(NEWEST_NEO4J, 'npm run graph on $name', (engine) => {
  const { url, user, password } = engine.address;
  const neo4j = { GRAPH_URL: url, ...(user === undefined ? {} : { GRAPH_USER: user, GRAPH_PASSWORD: password ?? '' }) };

  it('loads a dump of the embedded engine, and dumps the same again', async () => {
    await (await engine.open()).close();
    const file = await foundingFile();
    const folder = temporaryFolder();
    const [first, there, back] = [join(folder, 'a'), join(folder, 'b.gz'), newFile()];
    expect((await graphCommand(at(file), 'dump', first)).errors).toBe('');
    expect((await graphCommand(neo4j, 'load', first)).errors).toBe('');
    expect((await graphCommand(neo4j, 'check')).output).toMatch(/^0 problems/);
    expect((await graphCommand(neo4j, 'rebuild')).output).toMatch(/Corrected: 0 visibility codes,/);
    expect((await graphCommand(neo4j, 'dump', there)).errors).toBe('');
    expect((await graphCommand(neo4j, 'load', first)).errors).toMatch(/is not empty/);
    expect((await graphCommand(at(back), 'load', there)).errors).toBe('');
    expect((await graphCommand(at(back), 'dump')).output).toBe(readFileSync(first, 'utf8'));
  }, 300_000);
});
