import {
  isLanguage,
  LANGUAGES,
  type Language as LanguageCode,
  languageColumn,
  type Owner,
} from '../graph/model/property.ts';
import type { Arguments, Bindings, Columns } from '../graph/rows/rows.ts';
import type { Selected } from '../select/selected.ts';
import { builder, type FieldBuilder, type LocalizedText } from './builder.ts';
import { Language } from './enums.ts';

export const LocalizedTextRef = builder.objectRef<LocalizedText>('LocalizedText').implement({
  description: 'A text and its language.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The text.' }),
    lang: t.field({ type: Language, description: 'Its language.', resolve: ({ lang }) => lang.toUpperCase() }),
  }),
});

/** In which languages a text is wanted. */
export const languageArgument = (t: Pick<FieldBuilder, 'arg'>) =>
  t.arg({
    type: [Language],
    required: false,
    description:
      'Preferred languages, best first; default: those of the request (`lang` in its address, or `Accept-Language`).',
  });

const codes = (asked: unknown): readonly LanguageCode[] | undefined =>
  Array.isArray(asked) ? asked.map((word) => String(word).toLowerCase()).filter(isLanguage) : undefined;

/** The stored columns for the languages asked for, with Spanish, which always exists. */
export const textColumns =
  (property: string, part: Owner) =>
  (bindings: Bindings, { lang }: Arguments): Columns => {
    const languages = codes(lang) ?? LANGUAGES;
    const columns = [...new Set<LanguageCode>([...languages, 'es'])].map((one) => languageColumn(property, one));
    return Object.fromEntries(columns.map((column) => [column, `${bindings[part]}.${column}`]));
  };

/** The first of the languages in which a text exists, in the order asked, and Spanish in the end. */
export function textIn(
  parent: Selected,
  property: string,
  asked: unknown,
  preferred: readonly LanguageCode[],
): LocalizedText | null {
  for (const lang of [...(codes(asked) ?? preferred), 'es' as const]) {
    const text = parent[languageColumn(property, lang)];
    if (typeof text === 'string') return { text, lang };
  }
  return null;
}
