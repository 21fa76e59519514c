import { generateAtomFeed } from 'feedsmith';
import type { Row } from './columns.ts';
import type { Described, NewsDescriptor } from './descriptor.ts';
import { inLanguage } from './named-cells.ts';
import { type Happening, type News, newsIn } from './news.ts';
import type { FeedRequest } from './request.ts';

const WORDS: { readonly [happening in Happening]: Described } = {
  RECORDED: { es: 'Registrada', en: 'Recorded' },
  CONFIRMED: { es: 'Confirmada', en: 'Confirmed' },
  CHANGED: { es: 'Modificada', en: 'Changed' },
  RETRACTED: { es: 'Retirada', en: 'Retracted' },
};
const NO_SENTENCE: Described = { es: 'Ninguna frase citada.', en: 'No sentence is cited.' };

const ENTRY = '  <entry>';
const END = '</feed>';

const idOf = (...parts: readonly string[]) => `tag:convergencia,2024:${parts.map(encodeURIComponent).join('/')}`;

/** The package takes text with this mark apart, as if it were markup. */
const plain = (text: string) => text.replaceAll('<![CDATA[', '< ![CDATA[');

function entryOf({ happening, at, cells }: News, { feed, languages }: FeedRequest, names: NewsDescriptor) {
  const [subject, type, object] = [names.subject, names.type, names.object].map((name) => cells(name) ?? '—');
  const [status, sentence, document] = [names.status, names.sentence, names.document].map((name) => cells(name));
  const text = [sentence ? `«${sentence}»` : inLanguage(NO_SENTENCE, languages), document, status].filter(Boolean);
  return {
    id: idOf(feed.name, cells(names.id) ?? '', happening === 'RETRACTED' ? 'ended' : 'began'),
    title: { value: plain(`${inLanguage(WORDS[happening], languages)}: ${subject} ${type} ${object}`) },
    updated: at,
    summary: { value: plain(text.join('\n')), type: 'text' },
    categories: [{ term: happening, label: inLanguage(WORDS[happening], languages) }, { term: type ?? '' }],
  };
}

function textOf(request: FeedRequest, changedAt: string, entries: readonly ReturnType<typeof entryOf>[]): string {
  const { feed, languages, canonical } = request;
  const query = canonical && `?${canonical}`;
  return generateAtomFeed(
    {
      id: idOf('feeds', `${feed.name}${query}`),
      title: { value: `${inLanguage(feed.title, languages)} · Convergencia` },
      subtitle: { value: inLanguage(feed.text, languages) },
      updated: changedAt,
      authors: [{ name: 'Convergencia' }],
      rights: { value: `${feed.licence.name}. ${inLanguage(feed.attribution, languages)}` },
      links: [
        { href: `/feeds/${feed.name}.atom${query}`, rel: 'self', type: 'application/atom+xml' },
        { href: `/feeds/${feed.name}${query}`, rel: 'alternate', type: 'text/html' },
      ],
      entries: [...entries],
    },
    { strict: false },
  );
}

/**
 * News of claims (RFC 4287), as a stream: the entries of each page are written by themselves. They stand in order of the
 * ids of their claims; readers order them by their time.
 */
export async function* atom(
  request: FeedRequest,
  names: NewsDescriptor,
  pages: AsyncIterable<readonly Row[]>,
  changedAt: string,
): AsyncGenerator<string> {
  yield textOf(request, changedAt, []).trimEnd().slice(0, -END.length);
  for await (const news of newsIn(request, names, pages)) {
    if (news.length === 0) continue;
    const text = textOf(
      request,
      changedAt,
      news.map((one) => entryOf(one, request, names)),
    ).trimEnd();
    yield text.slice(text.indexOf(ENTRY), -END.length);
  }
  yield `${END}\n`;
}
