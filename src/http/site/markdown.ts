import { Marked, type RendererObject } from 'marked';
import { escaped, Html } from '../../pages/html.ts';

/** The address of another page by its file; undefined if it is not on this site. */
type Address = (target: string) => string | undefined;

/** Makes anchors as GitHub does. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

/** Makes the anchors of one page unique: the second of two equal headings gets `-1`, as on GitHub. */
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
 * Renders Markdown of the repository as HTML. Links to other pages, and names of their files, lead to their addresses
 * here; links to other files become plain names.
 */
export function rendered(markdown: string, addressOf: Address): Html {
  const marked = new Marked({ renderer: rendererWith(addressOf) });
  const text = marked.parse(markdown, { async: false });
  const scrolling = text.replaceAll('<table>', '<div class="scroll" tabindex="0"><table>');
  return new Html(scrolling.replaceAll('</table>', '</table></div>'));
}
