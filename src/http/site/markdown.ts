import { Marked, type RendererObject } from 'marked';
import { escaped, Html } from './html.ts';

/** The address of another page by its file; nothing where it is none of ours. */
type Address = (target: string) => string | undefined;

/** As GitHub makes anchors of headings. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

/** The anchors of one page, each once: of headings that are alike the second ends with `-1`, as on GitHub. */
function anchors(): (heading: string) => string {
  const times = new Map<string, number>();
  return (heading) => {
    const anchor = anchorOf(heading);
    const before = times.get(anchor) ?? 0;
    times.set(anchor, before + 1);
    return before === 0 ? anchor : `${anchor}-${before}`;
  };
}

const rendererWith = (addressOf: Address, anchor = anchors()): RendererObject => ({
  html: ({ text }) => escaped(text),
  heading({ tokens, depth, text }) {
    return `<h${depth} id="${anchor(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
  },
  code: ({ text }) => `<pre tabindex="0"><code>${escaped(text)}</code></pre>\n`,
  codespan({ text }) {
    const address = text.endsWith('.md') ? addressOf(text) : undefined;
    const code = `<code>${escaped(text)}</code>`;
    return address ? `<a href="${escaped(address)}">${code}</a>` : code;
  },
  link({ href, tokens }) {
    const text = this.parser.parseInline(tokens);
    const address = /^[a-z]+:|^#/.test(href) ? href : addressOf(href);
    if (!address) return `${text} (<code>${escaped(href.replace(/^(\.\.\/)+/, ''))}</code>)`;
    return `<a href="${escaped(address)}">${text}</a>`;
  },
});

/**
 * Markdown of the repository as HTML. Links to other pages, and names of their files, lead to where they stand here; what
 * is no page here is named.
 */
export function rendered(markdown: string, addressOf: Address): Html {
  const marked = new Marked({ renderer: rendererWith(addressOf) });
  const text = marked.parse(markdown, { async: false });
  const scrolling = text.replaceAll('<table>', '<div class="scroll" tabindex="0"><table>');
  return new Html(scrolling.replaceAll('</table>', '</table></div>'));
}
