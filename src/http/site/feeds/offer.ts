import type { Feed } from '../../../feeds/feed.ts';
import type { Given } from '../../../feeds/given.ts';
import type { Format, Parameter } from '../../../feeds/parameters.ts';

/** What was chosen of a feed. */
export interface Choice {
  readonly feed: Feed;
  readonly parameters: readonly Parameter[];
  /** The names and values that were filled in. */
  readonly given: Given;
}

/** A feed as its page offers it. */
export interface Offer extends Choice {
  readonly formats: readonly Format[];
  /** The address of this server as its caller wrote it, such as `https://graph.example.org`. */
  readonly origin: string;
}

/** The values that were filled in for a parameter. */
export const chosenIn = ({ given }: Pick<Choice, 'given'>, parameter: string): readonly string[] =>
  given.filter(([name]) => name === parameter).flatMap(([, value]) => value.split(','));

/** What was chosen under some names, as pairs of an address: a list is one value. */
function pairsOf(choice: Choice, isWanted: (name: string) => boolean): readonly string[] {
  const names = [...new Set(choice.given.map(([name]) => name))].filter(isWanted);
  return names.map((name) => `${encodeURIComponent(name)}=${chosenIn(choice, name).map(encodeURIComponent).join(',')}`);
}

/** What was chosen, after the language in the address of the page. */
export const besideLanguage = (choice: Choice): string =>
  pairsOf(choice, (name) => name !== 'lang')
    .map((pair) => `&${pair}`)
    .join('');

/** The path of a file of a feed, with what was chosen and the format has. */
export function pathOf(choice: Choice, format: Format): string {
  const pairs = pairsOf(choice, (name) => {
    const formats = choice.parameters.find((one) => one.name === name)?.formats;
    return !formats || formats.includes(format);
  });
  return `/feeds/${choice.feed.name}.${format}${pairs.length > 0 ? '?' : ''}${pairs.join('&')}`;
}

/** The whole address of a file of a feed. */
export const urlOf = (offer: Offer, format: Format): string => `${offer.origin}${pathOf(offer, format)}`;
