import { Random } from './random.ts';

const COUNTRIES = ['AR', 'BO', 'BR', 'CL', 'CO', 'CR', 'EC', 'MX', 'PA', 'PE', 'PY', 'SV', 'UY', 'VE'];
const SECTORS = ['21020', '23210', '31120', '33120', '74020', '12220', '14030', '43030', '32130', '41010'];
/** How many different words texts draw from: as many as some thousand activities of one publisher have. */
const VOCABULARY = 8_000;
const SYLLABLES = [
  'ca',
  'ri',
  'to',
  'mel',
  'san',
  'pro',
  'du',
  'gen',
  'lo',
  'fi',
  'ta',
  'rre',
  'cion',
  'vi',
  'en',
  'bal',
];
const ORGANISATIONS = 2_000;

/** Words as frequent as those of a language: few very often. */
class Words {
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  take(count: number): string {
    return Array.from({ length: count }, () => this.#word()).join(' ');
  }

  #word(): string {
    const rank = Math.floor(VOCABULARY ** (this.#random.between(0, 1_000) / 1_000));
    const [first, second, third] = [rank, Math.floor(rank / 16), Math.floor(rank / 256)];
    return [first, second, third].map((part) => SYLLABLES[part % SYLLABLES.length]).join('') + (rank >> 12 || '');
  }
}

/** A file of generated activities, piece by piece: two texts of 85 words each, two organisations, a country, two sectors. */
export function* iatiWorld(activities: number, seed = 7): Generator<string> {
  const random = new Random(seed);
  const words = new Words(random);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities generated-datetime="2025-10-09T00:00:00Z" version="2.03">\n';
  for (let number = 1; number <= activities; number += 1) {
    const sectors = [random.pick(SECTORS), random.pick(SECTORS)];
    yield [
      '<iati-activity xml:lang="es">',
      `<iati-identifier>XM-DAC-46008-g${number}</iati-identifier>`,
      '<reporting-org ref="XM-DAC-46008" type="40"><narrative>CAF Development Bank of Latin America and the Caribbean</narrative></reporting-org>',
      `<title><narrative>${words.take(8)} ${number}</narrative></title>`,
      `<description type="2"><narrative>${words.take(85)}</narrative></description>`,
      `<description type="1"><narrative>${words.take(85)}</narrative></description>`,
      `<participating-org role="4" ref="XX-${random.between(1, ORGANISATIONS)}"><narrative>Organización ${words.take(3)}</narrative></participating-org>`,
      '<activity-status code="2"/>',
      '<activity-date type="2" iso-date="2024-10-07"/>',
      `<recipient-country code="${random.pick(COUNTRIES)}"/>`,
      ...sectors.map((code) => `<sector code="${code}" percentage="50"/>`),
      '</iati-activity>\n',
    ].join('');
  }
  yield '</iati-activities>\n';
}
