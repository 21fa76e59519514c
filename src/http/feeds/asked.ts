import { suggestionList } from 'graphql/jsutils/suggestionList.js';
import type { Feed } from '../../feeds/feed.ts';
import { type Format, formatsOf, isFormat } from '../../feeds/parameters.ts';
import type { Problem } from './problems.ts';

/** What the path of an address names: a feed in a format, or what describes a feed. */
interface Asked {
  readonly name: string;
  readonly format: Format | undefined;
}

const PATH = /^\/feeds\/(?<name>[^/.]{1,100})(?:\.(?<ending>[^/.]{1,20}))?$/;

const notFound = (es: string, en: string): Problem => ({ status: 404, code: 'NOT_FOUND', detail: { es, en } });

/** The names that are most like a wrong one; all names if none is alike. */
function nearest(name: string, names: readonly string[]): string {
  const [closest] = suggestionList(name, names);
  return closest ?? names.join(', ');
}

function unknownFeed(name: string, names: readonly string[]): Problem {
  const near = nearest(name, names);
  return notFound(
    `No hay ninguna tabla "${name}". Se acepta: ${near}.`,
    `There is no feed "${name}". Accepted: ${near}.`,
  );
}

/** Reads the path of an address below `/feeds/`; a problem if it names nothing. */
export function askedIn(
  path: string,
  feeds: readonly Pick<Feed, 'name' | 'calendar' | 'news'>[],
): Asked | { readonly problem: Problem } {
  const { name, ending } = PATH.exec(path)?.groups ?? {};
  const names = feeds.map((feed) => feed.name);
  if (name === undefined) {
    const accepted = `/feeds/${names[0] ?? 'NAME'}.csv`;
    return {
      problem: notFound(
        `La dirección no es la de una tabla. Se acepta: como ${accepted}.`,
        `The address is none of a feed. Accepted: such as ${accepted}.`,
      ),
    };
  }
  const feed = feeds.find((one) => one.name === name);
  if (!feed) return { problem: unknownFeed(name, names) };
  if (ending === undefined) return { name, format: undefined };
  const formats = formatsOf(feed);
  if (isFormat(ending) && formats.includes(ending)) return { name, format: ending };
  const files = formats.map((format) => `.${format}`).join(', ');
  return {
    problem: notFound(
      `"${name}" no existe como .${ending}. Se acepta: ${files}.`,
      `"${name}" does not exist as .${ending}. Accepted: ${files}.`,
    ),
  };
}
