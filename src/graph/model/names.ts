import { localized, ofSource, searched, text, textList } from './property.ts';

/** What everything that bears a name carries. */
export const names = {
  name: searched('NAME', ofSource(localized('The name.'))),
  acronym: searched('ACRONYM', text('The acronym, in its own spelling.')),
  aliases: searched('ALIAS', textList('Other names that sources use for it.')),
  externalIds: searched(
    'ALIAS',
    textList('External ids, each as `scheme:id`, such as `wikidata:Q1`, `iati:XI-IATI-CAF` or `iso:BO`.'),
  ),
} as const;
