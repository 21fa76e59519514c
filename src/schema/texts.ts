import {
  isLanguage,
  LANGUAGES,
  type Language as LanguageCode,
  languageColumn,
  type Owner,
  SOURCE_TEXTS,
} from '../graph/model/property.ts';
import type { Arguments, Bindings, Columns } from '../graph/rows/rows.ts';
import type { Selects } from '../select/select.ts';
import type { Selected } from '../select/selected.ts';
import { builder, type FieldBuilder, type LocalizedText } from './builder.ts';
import { Language, TextOrigin } from './enums.ts';

export const LocalizedTextRef = builder.objectRef<LocalizedText>('LocalizedText').implement({
  description: 'A text and its language.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The text.' }),
    lang: t.field({ type: Language, description: 'Its language.', resolve: ({ lang }) => lang.toUpperCase() }),
    origin: t.field({
      type: TextOrigin,
      description: 'Whether a source has this text, or an editor wrote it.',
      resolve: ({ origin }) => origin,
    }),
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

/**
 * The stored columns for the languages asked for, and for all others, since a text may exist in one of them only; and which texts are a source's, where
 * that is asked for. Claims have no such column: their texts are editorial.
 */
export const textColumns =
  (property: string, part: Owner) =>
  (bindings: Bindings, { lang }: Arguments, selects: Selects): Columns => {
    const languages = codes(lang) ?? [];
    const columns = [...new Set([...languages, ...LANGUAGES])].map((one) => languageColumn(property, one));
    const origins = part === 'node' && selects('origin') ? [SOURCE_TEXTS] : [];
    return Object.fromEntries([...columns, ...origins].map((column) => [column, `${bindings[part]}.${column}`]));
  };

/** Where the text of a column of a node comes from. The column `sourceTexts` must have been selected. */
export function originIn(parent: Selected, column: string): LocalizedText['origin'] {
  const ofSource: unknown = parent[SOURCE_TEXTS];
  return Array.isArray(ofSource) && ofSource.includes(column) ? 'SOURCE' : 'EDITORIAL';
}

/** The first of the languages in which a text exists: in the order asked, then in Spanish, then in any. */
export function textIn(
  parent: Selected,
  property: string,
  asked: unknown,
  preferred: readonly LanguageCode[],
): LocalizedText | null {
  for (const lang of [...(codes(asked) ?? preferred), ...LANGUAGES]) {
    const column = languageColumn(property, lang);
    const text = parent[column];
    if (typeof text === 'string') return { text, lang, origin: originIn(parent, column) };
  }
  return null;
}
