import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { IATI_LIMITS } from '../../src/imports/iati/limits.ts';
import { readRules } from '../../src/imports/iati/rules.ts';
import { temporaryFolder } from '../testkit/engines.ts';
import { iatiActivity, iatiXml, readActivities } from '../testkit/iati.ts';
import { fileWith } from './file-with.ts';

const title = (text: string) => `<title><narrative>${text}</narrative></title>`;
const refusal = async (content: string | Uint8Array, name?: string) =>
  readActivities(fileWith(content, name)).then(
    () => 'nothing was refused',
    (error: Error) => error.message.replace(/^.*\//, ''),
  );

describe('an activity', () => {
  it('is read with texts by language, dates, state, organisations, territories and sectors', async () => {
    const file = fileWith(
      iatiXml(
        iatiActivity(
          'XM-DAC-46008-1',
          '<title><narrative>Línea  de\ntransmisión</narrative><narrative xml:lang="en-GB">Transmission line</narrative></title>',
          '<description type="2"><narrative>Reducir&amp;nbsp;costos &amp;#xE1;</narrative></description>',
          '<description><narrative><![CDATA[Un texto & otro]]></narrative></description>',
          '<participating-org role="4" ref="EC–RUC 12"><narrative>Ministerio de Energía</narrative></participating-org>',
          '<activity-status code="2"/>',
          '<activity-date type="1" iso-date="2023-03-16"/>',
          '<activity-date type="2" iso-date="2023-04-27"/>',
          '<activity-date type="3" iso-date="2029-11-30"/>',
          '<recipient-country code="ec" percentage="60.5"/>',
          '<recipient-region code="489" percentage="39.5"/>',
          '<sector code="23630" percentage="70"/>',
          '<sector vocabulary="2" code="230" percentage="30"/>',
          '<related-activity ref="XM-DAC-46008-0" type="1"/>',
          '<budget><value>1</value></budget>',
        ),
      ),
    );
    const { activities, noted } = await readActivities(file);
    expect(activities).toHaveLength(1);
    const [one] = activities;
    expect(one).toMatchObject({
      identifier: 'XM-DAC-46008-1',
      name: { es: 'Línea de transmisión', en: 'Transmission line' },
      aim: { es: 'Reducir costos á' },
      description: { es: 'Un texto & otro' },
      state: 'UNDER_WAY',
      date: { from: '2023-04-27' },
      planned: { from: '2023-03-16', to: '2029-11-30' },
      related: [{ type: 'PARENT', identifier: 'XM-DAC-46008-0' }],
    });
    expect(one?.actors.map(({ ref, role }) => [ref, role])).toEqual([
      ['XM-DAC-46008', 'REPORTS'],
      ['EC-RUC12', 'IMPLEMENTS'],
    ]);
    expect(one?.territories.map(({ slug, percentage }) => [slug, percentage])).toEqual([
      ['ecuador', 60.5],
      ['america-del-sur', 39.5],
    ]);
    expect(one?.subjects).toEqual([
      {
        target: 'Axis:energia',
        rule: 'dac-236',
        reason: 'CAD 236: distribución de la energía, con las redes eléctricas',
        percentage: 70,
        evidence: [
          { section: 'XM-DAC-46008-1/sector[1] code="23630" percentage="70"', quote: 'code="23630" percentage="70"' },
        ],
      },
      expect.objectContaining({ rule: 'dac-230', percentage: 30 }),
    ]);
    expect(noted.map(({ what, value, count }) => [what.en, value, count])).toEqual([
      ['elements that are not imported', 'budget', 1],
    ]);
  });

  it('loses nothing silently', async () => {
    const file = fileWith(
      iatiXml(
        iatiActivity(
          'A-1',
          '<title><narrative xml:lang="nl">Naam</narrative><narrative/></title>',
          '<activity-status code="9"/>',
          '<activity-date type="2" iso-date="2023-02-30"/>',
          '<participating-org role="4"><narrative> </narrative></participating-org>',
          '<participating-org role="7"><narrative>Alguien</narrative></participating-org>',
          '<recipient-country code="XX"/>',
          '<recipient-country code="EC" percentage="a lot"/>',
          '<recipient-region code="7"/>',
          '<sector vocabulary="99" code="Z"><narrative>Otra cosa</narrative></sector>',
          '<sector vocabulary="99" code="8"/>',
          '<related-activity ref="A-2" type="3"/>',
          '<transaction><sector code="23110"/></transaction>',
        ),
        iatiActivity('a-1'),
        '<iati-activity/>',
      ),
    );
    const { activities, noted } = await readActivities(file);
    expect(activities).toHaveLength(1);
    expect(new Set(noted.map(({ what, value }) => `${what.en}: ${value}`))).toEqual(
      new Set([
        'text in a language that the graph does not keep: title (nl)',
        'status that is not in the list: 9',
        'date that does not exist: 2023-02-30',
        'organisation with neither name nor reference: participating-org',
        'role that is not in the list: 7',
        'country that is not in ISO 3166-1: XX',
        'percentage that is no number up to 100: a lot',
        'region that is not in the list: vocabulary 1, code 7',
        'sector without a rule: 99 Z Otra cosa',
        'sector that a rule leads to no axis: caf-8',
        'related activity of a type that is not imported: type 3',
        'elements that are not imported: transaction',
        'elements that are not imported: transaction/sector',
        'identifier that is repeated: the first activity counts: a-1',
        'activity without identifier: undefined',
      ]),
    );
  });
});

describe('files', () => {
  it('are read compressed, from folders, and in the encoding that they declare', async () => {
    const folder = join(temporaryFolder(), 'datos');
    mkdirSync(folder);
    const latin = iatiXml(iatiActivity('A-1', title('Energía'))).replace('UTF-8', 'ISO-8859-1');
    writeFileSync(join(folder, 'a.xml'), Buffer.from(latin, 'latin1'));
    writeFileSync(join(folder, 'b.xml.gz'), gzipSync(iatiXml(iatiActivity('A-2', title('Energía')))));
    writeFileSync(
      join(folder, 'c.xml'),
      Buffer.from(`\ufeff${iatiXml(iatiActivity('A-3', title('Energía')))}`, 'utf16le'),
    );
    writeFileSync(join(folder, 'LEEME.txt'), 'no');
    const { activities } = await readActivities(folder);
    expect(activities.map(({ identifier, name }) => [identifier, name.es])).toEqual([
      ['A-1', 'Energía'],
      ['A-2', 'Energía'],
      ['A-3', 'Energía'],
    ]);
  });

  it('are refused with line and column where they are no IATI', async () => {
    expect(await refusal('')).toBe(
      'actividades.xml:1:1: this is not well-formed XML (document must contain a root element.).',
    );
    expect(await refusal(iatiXml('<iati-activity>', '</title>'))).toMatch(
      /^actividades\.xml:4:\d+: this is not well-formed XML/,
    );
    expect(await refusal(iatiXml().replace('2.03', '1.05'))).toBe(
      'actividades.xml:2:1: the version is "1.05". Accepted: 2.01, 2.02 or 2.03.',
    );
    expect(await refusal('<iati-organisations version="2.03"/>')).toMatch(
      /^actividades\.xml:1:1: the file has <iati-organisations>/,
    );
    expect(await refusal(Buffer.from(iatiXml(iatiActivity('A', title('Energía'))), 'latin1'))).toMatch(/is not utf-8/);
    expect(await refusal('<?xml version="1.0" encoding="EBCDIC"?><a/>')).toMatch(/encoding "EBCDIC" is not read/);
    expect(await refusal(iatiXml('<iati-activity>&xxe;</iati-activity>'))).toMatch(/^actividades\.xml:3:\d+: .*entity/);
    expect(await refusal(iatiXml(iatiActivity('A')).slice(0, -30))).toMatch(/^actividades\.xml:\d+:\d+: .*unclosed/i);
    expect(await refusal(gzipSync(iatiXml()).subarray(0, 60), 'a.xml.gz')).toMatch(/is not a complete gzip file/);
    await expect(readActivities('/nowhere/at-all.xml')).rejects.toThrow(
      /cannot be read .*Accepted: files of IATI activities/,
    );
  });

  it('have no DOCTYPE, so that no entity is read from elsewhere or grows', async () => {
    const laughs = Array.from({ length: 9 }, (_, place) => `<!ENTITY l${place + 1} "${`&l${place};`.repeat(10)}">`);
    const bomb = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY l0 "ja">${laughs.join('')}]><iati-activities version="2.03">&l9;</iati-activities>`;
    const external =
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><iati-activities version="2.03">&x;</iati-activities>';
    const endless = `<!DOCTYPE a [${'<!ENTITY b "c">'.repeat(200_000)}`;
    for (const content of [bomb, external, endless])
      expect(await refusal(content)).toMatch(/^actividades\.xml:1:\d+: the file has a DOCTYPE/);
  });

  it('are bounded in what one element, activity and archive may hold', async () => {
    const { tokenCharacters, depth, attributes, activityElements } = IATI_LIMITS;
    const long = 'a'.repeat(tokenCharacters + 200_000);
    const cases: readonly (readonly [string, RegExp])[] = [
      [iatiXml(iatiActivity('A', title(long))), /characters\. Accepted/],
      [iatiXml(iatiActivity('A', `<title x="${long}"/>`)), /characters\. Accepted/],
      [iatiXml(`<!--${long}-->`), /characters\. Accepted/],
      [`${' '.repeat(100_000)}<iati-activities version="2.03"/>`, /the first element comes after/],
      [iatiXml('<a>'.repeat(depth + 1)), /elements are more than 32 deep/],
      [
        iatiXml(`<a ${Array.from({ length: attributes + 1 }, (_, place) => `b${place}="1"`).join(' ')}/>`),
        /more than 64 attributes/,
      ],
      [iatiXml(iatiActivity('A', '<sector code="1"/>'.repeat(activityElements + 1))), /more than 5000 elements/],
    ];
    for (const [content, expected] of cases) expect(await refusal(content)).toMatch(expected);
    const zeros = gzipSync(Buffer.alloc(IATI_LIMITS.freeBytes * 3, ' '));
    expect(await refusal(zeros, 'bomb.xml.gz')).toMatch(/more than 200 times as large|the first element comes after/);
  });
});

describe('rules for sectors', () => {
  it('are refused with the line where one is wrong', () => {
    const head = 'id,vocabulary,publisher,code,target,reason\n';
    expect(() => readRules(fileWith(`${head}a,1,,230,Axis:energia,x\nb,1,,231,Energía,x\n`, 'sectors.csv'))).toThrow(
      /sectors\.csv:3: target: accepted: Axis:SLUG, Topic:SLUG, or nothing for none/,
    );
    expect(() => readRules(fileWith(`${head}a,1,,230,,x\na,1,,231,,x\n`, 'sectors.csv'))).toThrow(
      /two rules have the id "a"/,
    );
    expect(() => readRules(fileWith('id;code\n1;2\n', 'sectors.csv'))).toThrow(/sectors\.csv/);
  });
});
