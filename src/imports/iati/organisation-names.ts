import { folded } from '../../graph/model/fold.ts';

/** The words of a name, by which two spellings of it are the same. */
export const nameKey = (name: string): string =>
  folded(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** An acronym that stands after the name: `… - ANDE`, `… (BNDES)`; or as last word, where not all is in capitals. */
const APART = /^(.{4,}?)\s*(?:[-–—/]\s*|\()([\p{L}\d]{2,10})\)?\.?$/u;
const LAST_WORD = /^(.*[a-z].*)\s([\p{Lu}\d]{2,10})$/u;

/** A name without the acronym after it, and the acronym. */
export function apartFromAcronym(name: string): { readonly name: string; readonly acronym: string } | undefined {
  const [, before, acronym] = LAST_WORD.exec(name.trim()) ?? APART.exec(name.trim()) ?? [];
  return before && acronym && /\p{Lu}{2}/u.test(acronym) ? { name: before, acronym } : undefined;
}

/** What offices of a state are called: each country has its own. */
const OF_A_STATE =
  /^(?:ministeri|ministry|secretari|republi|gobierno|government|governo|gobernacion|municip|muy ilustre|prefect|prefeit|provinc|estado |alcald|departament|direccion|banco central|central bank|instituto nacional|tesor|national |nacional)/;

export const isOfAState = (name: string): boolean => OF_A_STATE.test(nameKey(name));
