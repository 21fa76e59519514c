/**
 * Texts of the region with what people type for them: each typed text must find its text first. Typed texts in `folded`
 * are also found by comparisons with `fold: true`. Letters that look alike are written as escapes.
 */
export interface RegionalText {
  readonly text: string;
  /** Stored as an acronym instead of a Spanish name. */
  readonly acronym?: true;
  readonly typed: readonly string[];
  readonly folded?: readonly string[];
}

const NAHUATL: readonly RegionalText[] = [
  {
    text: 'N\u0101huatlaht\u014dlli',
    typed: ['nahuatlahtolli', 'N\u0101huatlaht\u014dlli'],
    folded: ['NAHUATLAHTOLLI', 'Na\u0304huatlahto\u0304lli'],
  },
  { text: 'Cu\u0101uhn\u0101huac', typed: ['cuauhnahuac', 'cuauhnahuak'], folded: ['cuauhnahuac'] },
  {
    text: 'Ma\ua78cseualtla\ua78ctolli',
    typed: ["ma'seualtla'tolli", 'ma\u2019seualtla\u2019tolli', 'maseualtlatolli'],
    folded: ["ma'seualtla'tolli", 'MA\ua78bSEUALTLA\ua78bTOLLI', 'ma\u02bcseualtla\u02bctolli'],
  },
  {
    text: 'Tlaxcall\u0101n altep\u0113tl',
    typed: ['tlaxcallan', 'altepetl tlaxcallan'],
    folded: ['tlaxcallan altepetl'],
  },
];

const QUECHUA: readonly RegionalText[] = [
  {
    text: 'P\u2019isaqa suyu',
    typed: ['pisaqa', "p'isaqa suyu", 'p`isaqa'],
    folded: ["p'isaqa suyu", 'P\u00b4isaqa', 'p`isaqa'],
  },
  {
    text: 'Qhapaq \u00d1an',
    typed: ['qhapaq nan', 'qhapaq \u00f1an', 'QHAPAQ N\u0303AN'],
    folded: ['qhapaq n\u0303an'],
  },
  { text: 'Runa Simipi Qullqa', typed: ['runa simipi', 'qullqa'], folded: ['runa simipi'] },
  {
    text: 'Ch\u02bcaska \u00d1awi',
    typed: ["ch'aska", 'ch\u2018aska nawi', 'chaska'],
    folded: ["ch'aska \u00f1awi", 'ch\u2018aska'],
  },
];

const GUARANI: readonly RegionalText[] = [
  {
    text: 'Ava\u00f1e\u2019\u1ebd renda',
    typed: ["ava\u00f1e'\u1ebd", "avane'e", 'ava\u00f1ee renda', 'avan\u0303e\u02bce\u0303'],
    folded: ["avane'e renda", "AVA\u00d1E'\u1ebc"],
  },
  {
    text: "Mbo'ehaovusu Guasu",
    typed: ['mboehaovusu', 'mbo\u2019ehaovusu'],
    folded: ['mbo\u2019ehaovusu', 'mbo\u02bbehaovusu'],
  },
  { text: 'Tekoha g\u0303uar\u00e3', typed: ['tekoha guara', 'tekoha g\u0303uara\u0303'], folded: ['tekoha guara'] },
  { text: 'Yvy Mar\u00e3e\u02bc\u1ef9', typed: ["yvy marae'y", 'yvy maraey'], folded: ["yvy marae'y"] },
];

const MAYAN: readonly RegionalText[] = [
  {
    text: 'Pueblo K\u02bciche\u02bc',
    typed: ["K'iche'", 'K\u2019iche\u2019', 'K\ua78ciche\ua78c', 'K\u02bciche\u02bc', 'kiche', "pueblo k'iche'"],
    folded: ["k'iche'", 'K\u2019iche\u2019', 'K\ua78ciche\ua78c', 'k`iche`', 'k\u00b4iche\u00b4', 'k\u02bbiche\u02bb'],
  },
  {
    text: "Q'eqchi' de Alta Verapaz",
    typed: ['qeqchi', 'Q\u02bceqchi\u02bc', 'q\u2019eqchi\u2019 verapaz'],
    folded: ['q\u02bceqchi\u02bc'],
  },
  {
    text: 'Tz\u2019utujil del lago',
    typed: ['tzutujil', "tz'utujil", 'TZ\u02bcUTUJIL'],
    folded: ["tz'utujil del lago"],
  },
  { text: 'Maaya t\u2019aan', typed: ["maaya t'aan", 'maya taan'], folded: ['maaya t\u02bcaan'] },
  { text: 'Poqomchi\ua78c', typed: ['poqomchi', "poqomchi'"], folded: ["poqomchi'"] },
];

const PORTUGUESE: readonly RegionalText[] = [
  {
    text: 'Comiss\u00e3o de Articula\u00e7\u00e3o',
    typed: ['comissao de articulacao', 'comissa\u0303o articulac\u0327a\u0303o'],
    folded: ['COMISSAO DE ARTICULACAO', 'articulac\u0327a\u0303o'],
  },
  { text: 'Santa B\u00e1rbara d\u2019Oeste', typed: ["santa barbara d'oeste", 'barbara doeste'], folded: ["d'oeste"] },
  {
    text: '\u00c1gua e Saneamento B\u00e1sico',
    typed: ['agua saneamento', 'a\u0301gua'],
    folded: ['agua e saneamento'],
  },
  {
    text: 'Guarda-chuva Amaz\u00f4nico',
    typed: ['guardachuva', 'guarda chuva', 'guarda\u2011chuva'],
    folded: ['guarda\u2011chuva'],
  },
  { text: 'Na\u00e7\u00f5es do Pantanal', typed: ['nacoes pantanal', 'NA\u00c7\u00d5ES'], folded: ['nacoes do'] },
];

const FRENCH: readonly RegionalText[] = [
  {
    text: 'L\u2019\u0152uvre des \u00c9coles antillaises',
    typed: ['oeuvre des ecoles', "l'oeuvre", 'ecoles antillaises'],
    folded: ["l'oeuvre des ecoles", 'L\u00b4OEUVRE'],
  },
  {
    text: 'Communaut\u00e9 d\u2019Ha\u00efti',
    typed: ['communaute haiti', "d'haiti", 'HAI\u0308TI'],
    folded: ["d'haiti"],
  },
  {
    text: 'Saint-Barth\u00e9lemy',
    typed: ['saint barthelemy', 'saintbarthelemy', 'saint\u2013barth\u00e9lemy'],
    folded: ['saint\u2013barthelemy'],
  },
  { text: 'For\u00eat de Guyane', typed: ['foret guyane', 'fore\u0302t'], folded: ['foret de guyane'] },
];

const DUTCH: readonly RegionalText[] = [
  {
    text: '\u2019s-Gravenhage overleg',
    typed: ["'s-gravenhage", 'gravenhage', 'sgravenhage'],
    folded: ["'s-gravenhage"],
  },
  { text: '\u0132sselmeer verdrag', typed: ['ijsselmeer', 'IJsselmeer verdrag'], folded: ['ijsselmeer'] },
  {
    text: 'Co\u00f6peratie Cura\u00e7ao',
    typed: ['cooperatie curacao', 'Curac\u0327ao'],
    folded: ['cooperatie curacao'],
  },
  { text: 'Zee\u00ebgels van Bonaire', typed: ['zeeegels', 'zee\u00ebgels bonaire'], folded: ['zeeegels'] },
];

const ENGLISH: readonly RegionalText[] = [
  { text: 'O\u2019Neill Foundation', typed: ["o'neill", 'oneill', 'O`Neill foundation'], folded: ["o'neill"] },
  {
    text: 'Antigua & Barbuda Trust',
    typed: ['antigua barbuda', 'antigua y barbuda', 'antigua and barbuda'],
    folded: ['antigua & barbuda'],
  },
  {
    text: 'Inter-American Co-operation Desk',
    typed: ['interamerican cooperation', 'inter american desk', 'co\u2010operation'],
    folded: ['co\u2010operation'],
  },
  {
    text: 'Peoples\u2019 Climate Hub',
    typed: ["peoples' climate", 'peoples climate hub'],
    folded: ["peoples' climate"],
  },
];

const SPANISH: readonly RegionalText[] = [
  {
    text: 'Cig\u00fce\u00f1a sin Fronteras',
    typed: ['ciguena', 'cigu\u0308en\u0303a', 'CIG\u00dcE\u00d1A'],
    folded: ['ciguena sin'],
  },
  {
    text: '\u00bfQu\u00e9 integraci\u00f3n?',
    typed: ['que integracion', '\u00bfqu\u00e9 integraci\u00f3n?'],
    folded: ['que integracion'],
  },
  { text: '\u00d1and\u00fa Guaz\u00fa', typed: ['nandu guazu', 'n\u0303andu'], folded: ['nandu guazu'] },
];

const ACRONYMS: readonly RegionalText[] = [
  {
    text: 'EE. UU.',
    acronym: true,
    typed: ['EEUU', 'EE.UU.', 'EE. UU.', 'ee uu', 'eeuu', 'EE.\u00a0UU.'],
    folded: ['ee.\u00a0uu.'],
  },
  { text: 'O.E.A.', acronym: true, typed: ['OEA', 'oea', 'O.E.A', 'O. E. A.', 'O E A'], folded: ['o.e.a.'] },
  { text: 'ONUDI', acronym: true, typed: ['O.N.U.D.I.', 'O. N. U. D. I.', 'onudi'] },
  { text: 'Jefatura de RR. HH. regional', typed: ['RRHH', 'rr.hh.', 'rr hh regional'] },
  { text: 'Oficina de las FFAA', typed: ['FF. AA.', 'FF.AA.', 'ffaa'] },
  { text: 'G-20', acronym: true, typed: ['G20', 'g-20', 'G 20', 'g\u201120'] },
  { text: 'COP30', acronym: true, typed: ['COP 30', 'COP-30', 'cop30', 'cop\u201330'] },
  { text: 'Mesa ODS 17 del Caribe', typed: ['ODS17', 'ODS-17', 'ods 17'] },
  { text: 'I+D+i', acronym: true, typed: ['I+D+i', 'idi', 'I + D + i', 'i+d+i'] },
  { text: 'P&G', acronym: true, typed: ['P&G', 'p & g', 'PG', 'p g'] },
  {
    text: 'MERCOSUR\u2013UE',
    acronym: true,
    typed: ['mercosur-ue', 'MERCOSUR/UE', 'mercosur ue', 'mercosurue'],
    folded: ['mercosur-ue'],
  },
  { text: 'Cementos del Sur, S. A.', typed: ['cementos SA', 'cementos del sur S.A.', 'cementos s. a.'] },
];

const ORDINALS: readonly RegionalText[] = [
  {
    text: '1.\u00aa Ronda de Pesca',
    typed: ['1\u00aa ronda', '1a ronda', '1.\u00aa ronda de pesca'],
    folded: ['1.a ronda'],
  },
  {
    text: '2\u00ba Di\u00e1logo Fluvial',
    typed: ['2.\u00ba dialogo', '2o dialogo', '2\u00ba fluvial'],
    folded: ['2o dialogo'],
  },
  {
    text: 'Resoluci\u00f3n N.\u00ba 5 de Puertos',
    typed: ['resolucion No. 5', 'resolucion n\u00ba 5', 'resolucion \u2116 5'],
  },
  { text: '3.er Taller Minero', typed: ['3er taller', '3.er taller minero'] },
];

const PASTED_FROM_PDF: readonly RegionalText[] = [
  {
    text: 'Plani\ufb01caci\u00f3n y \ufb02ujos',
    typed: ['planificacion', 'planificaci\u00f3n y flujos'],
    folded: ['planificacion y flujos'],
  },
  {
    text: 'Coope\u00adraci\u00f3n ho\u00adrizontal',
    typed: ['cooperacion horizontal'],
    folded: ['cooperaci\u00f3n horizontal'],
  },
  {
    text: 'Biodiver-\nsidad marina',
    typed: ['biodiversidad', 'biodiversidad marina'],
    folded: ['biodiversidad marina'],
  },
  {
    text: 'Corredor\nvial\r\n  bioce\u00e1nico',
    typed: ['corredor vial bioceanico'],
    folded: ['corredor vial bioceanico'],
  },
  {
    text: 'Banco\u00a0de\u2009Semillas',
    typed: ['banco de semillas'],
    folded: ['banco de semillas', 'banco\u00a0de semillas'],
  },
  {
    text: 'Migracio\u0301n y refu\u0301gio',
    typed: ['migraci\u00f3n', 'migracion y refugio'],
    folded: ['migraci\u00f3n y ref\u00fagio'],
  },
];

const PASTED_FROM_WORD: readonly RegionalText[] = [
  {
    text: '\u201cPuentes\u201d \u2013 di\u00e1logo joven',
    typed: ['"puentes" - dialogo', 'puentes'],
    folded: ['"puentes" - dialogo joven'],
  },
  {
    text: 'Lati\u200bno\u200dam\u00e9rica\ufeff creativa',
    typed: ['latinoamerica creativa'],
    folded: ['latinoamerica creativa'],
  },
  {
    text: '\u00abMingas\u00bb \u2014 trabajo com\u00fan\u2026',
    typed: ['mingas trabajo comun', '\u201cmingas\u201d'],
    folded: ['"mingas" - trabajo comun...'],
  },
];

export const REGIONAL_TEXTS: readonly RegionalText[] = [
  ...NAHUATL,
  ...QUECHUA,
  ...GUARANI,
  ...MAYAN,
  ...PORTUGUESE,
  ...FRENCH,
  ...DUTCH,
  ...ENGLISH,
  ...SPANISH,
  ...ACRONYMS,
  ...ORDINALS,
  ...PASTED_FROM_PDF,
  ...PASTED_FROM_WORD,
];
