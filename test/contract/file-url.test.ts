import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locationIn, readConfig } from '../../src/config.ts';
import { GraphNotOpened } from '../../src/graph/errors.ts';
import { fileUrlOf, pathOfFileUrl } from '../../src/graph/file-url.ts';
import { openGraph } from '../../src/graph/open.ts';
import { temporaryFolder } from '../testkit/engines.ts';

const ofSettings = (url: string) => locationIn(readConfig({ GRAPH_URL: url })).url;

describe('GRAPH_URL with a file', () => {
  it.each([
    ['file:data/x', 'data/x'],
    ['file:./x', './x'],
    ['file:../x', '../x'],
    ['file:/data/x', '/data/x'],
    ['file:///data/x', '/data/x'],
    ['file://localhost/data/x', '/data/x'],
    ['file:a%20b', 'a b'],
    ['file:a b', 'a b'],
    ['file:/a%20b/%C3%B1', '/a b/ñ'],
    ['file:///a%25b', '/a%b'],
    ['file:ñ', 'ñ'],
    ['file:a%3Fb%23c', 'a?b#c'],
    ['file:a+b&c=d', 'a+b&c=d'],
  ])('%s means the path %s', (url, path) => {
    expect(pathOfFileUrl(url)).toBe(path);
    expect(pathOfFileUrl(ofSettings(url))).toBe(resolve(path));
  });

  it.each([
    ['file://data/x', /names "data" as the machine of a file\. Accepted: file:PATH.* file:\/PATH or file:\/\/\/PATH/],
    ['file://data', /names "data"/],
    ['file://C:/x', /names "C:"/],
    ['file:a%2', /has a "%" that begins no escape/],
    ['file:100%', /has a "%"/],
    ['file:a%zz', /has a "%"/],
    ['file:%FF', /has a "%"/],
    ['file:a%2Fb', /escaped "\/"/],
    ['file:a%00', /zero byte/],
    ['file:a?mode=ro', /has "\?" in its path.* %3F for \?/],
    ['file:///a#b', /has "#" in its path/],
    ['file:', /names no file/],
    ['file://', /names no file/],
    ['file://localhost', /names no file/],
  ])('%s is refused', async (url, expected) => {
    expect(() => pathOfFileUrl(url)).toThrow(GraphNotOpened);
    expect(() => pathOfFileUrl(url)).toThrow(expected);
    expect(() => ofSettings(url)).toThrow(expected);
    await expect(openGraph({ url })).rejects.toThrow(expected);
  });

  it('leads from any path back to the same path', () => {
    const path = fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => !/^\/\/|\0/.test(one));
    fc.assert(fc.property(path, (one) => pathOfFileUrl(fileUrlOf(one)) === one));
  });

  it('opens the graph at that path, and the graph reports the same address', async () => {
    const folder = temporaryFolder();
    const graph = await openGraph({ url: `file://${folder}/a%20100%25.grafeo` });
    const path = join(folder, 'a 100%.grafeo');
    expect(existsSync(path)).toBe(true);
    expect(pathOfFileUrl(graph.address)).toBe(path);
    await graph.close();
  });
});
