/** The scheme of references of organisations and activities among external ids. */
const SCHEME = 'iati:';

/** The scheme of regions in the list of the DAC. */
export const DAC_REGION = 'dac-region:';

export const externalIdOf = (reference: string): string => `${SCHEME}${reference}`;

/** Dashes of any kind and white space vary between files; case does not count. */
export const plainReference = (reference: string): string =>
  reference
    .replace(/[\p{Pd}\u2043\u2212\u00ad]/gu, '-')
    .replace(/\s+/g, '')
    .toUpperCase();

/** The references among external ids. */
export const referencesIn = (externalIds: readonly string[]): readonly string[] =>
  externalIds.filter((id) => id.startsWith(SCHEME)).map((id) => plainReference(id.slice(SCHEME.length)));

/** The shortest part that may stand for a reference. */
const SHORTEST = 4;

/** What is left of a reference without the prefix of its register or country, or the first part of it. */
export function withoutPrefixes(reference: string): readonly string[] {
  const parts = reference.split('-');
  return parts
    .map((_, place) => parts.slice(place).join('-'))
    .filter((one, place) => place > 0 && one.length >= SHORTEST);
}

/** The country whose register a reference is of: `SV` of `SV-ORP0052007`. */
export const countryOf = (reference: string): string | undefined => /^(?!X[A-Z])([A-Z]{2})-/.exec(reference)?.[1];

/** Whether a reference is of a register that no country keeps: `XM-DAC-46008`, `XI-IATI-CAF`, `44000`. */
export const isInternational = (reference: string): boolean => /^(?:XM-|XI-|\d+$)/.test(reference);
