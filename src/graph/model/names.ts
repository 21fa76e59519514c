import { localized, searched, text, textList } from './property.ts';

/** What everything that bears a name carries. */
export const names = {
  name: searched('NAME', localized('Its name, in each language in which it is known.')),
  acronym: searched('ACRONYM', text('Its acronym, as it writes it.')),
  aliases: searched('ALIAS', textList('Other names under which sources speak of it.')),
  externalIds: searched(
    'ALIAS',
    textList('Its ids elsewhere, each as `scheme:id`, such as `wikidata:Q1`, `iati:XI-IATI-CAF` or `iso:BO`.'),
  ),
} as const;
