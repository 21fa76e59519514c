import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from '../testkit/engines.ts';
import { outputOf, whyWithout } from './programs.ts';

export const whyNoLibreOffice = whyWithout('soffice', 'libreoffice-calc-nogui', 'REQUIRE_LIBREOFFICE');

/** Spanish of Argentina, as Windows numbers languages. */
const ES_AR = 0x2c0a;
const UTF_8 = 76;
const MOST_COLUMNS = 60;
const AS_TEXT = 2;

const LOCALE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>es-AR</value></prop></item>
</oor:items>
`;

/** What its dialog asks when a CSV file is opened: all columns as text, or what each cell looks like. */
function dialog(separator: string, columns: 'as text' | 'as they look'): string {
  const formats = Array.from({ length: MOST_COLUMNS }, (_, place) => `${place + 1}/${AS_TEXT}`).join('/');
  const given = columns === 'as text' ? formats : '';
  const words = [separator.charCodeAt(0), '"'.charCodeAt(0), UTF_8, 1, given, ES_AR, false, columns !== 'as text'];
  return `Text - txt - csv (StarCalc):${words.join()}`;
}

/** A file with its name. */
export type File = readonly [name: string, body: string | Uint8Array];

/**
 * Opens files in LibreOffice Calc under es_AR and saves them as workbooks.
 *
 * @returns the addresses of the workbooks, in the order of the files.
 */
export async function savedByLibreOffice(
  files: readonly File[],
  columns?: Parameters<typeof dialog>[1],
): Promise<readonly string[]> {
  const folder = temporaryFolder();
  const [profile, saved] = [join(folder, 'profile'), join(folder, 'saved')];
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), LOCALE);
  for (const [name, body] of files) writeFileSync(join(folder, name), body);
  await outputOf('soffice', [
    ...[`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', '--norestore'],
    ...(columns ? [`--infilter=${dialog(';', columns)}`] : []),
    ...['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', saved],
    ...files.map(([name]) => join(folder, name)),
  ]);
  return files.map(([name]) => `${pathToFileURL(join(saved, name.replace(/\.\w+$/, '.xlsx')))}`);
}
