import { isLanguage, type Language } from '../graph/model/property.ts';

/** The languages of an `Accept-Language` header that names are kept in, best first. */
export function languagesOf(header: string | null | undefined): readonly Language[] {
  const ranges = (header ?? '').split(',').map((range, place) => {
    const [tag = '', ...options] = range.trim().split(';');
    const quality = Number(
      options
        .find((option) => option.trim().startsWith('q='))
        ?.trim()
        .slice(2) ?? '1',
    );
    return { language: tag.trim().toLowerCase().split('-')[0] ?? '', quality, place };
  });
  return ranges
    .filter(({ quality }) => quality > 0)
    .sort((left, right) => right.quality - left.quality || left.place - right.place)
    .map(({ language }) => language)
    .filter(isLanguage);
}
