import { shownDay } from './dates.ts';
import { type Html, html, NOTHING } from './html.ts';
import { pathOfNode } from './kinds.ts';
import type { Visit } from './page.ts';
import type { LocalText, Ref } from './shapes.ts';

/** A text that is in another language than the page says so, to those who read aloud too. */
export const shownText = ({ text, lang }: LocalText, { language }: Pick<Visit, 'language'>): Html =>
  lang.toLowerCase() === language ? html`<bdi>${text}</bdi>` : html`<bdi lang="${lang.toLowerCase()}">${text}</bdi>`;

/** The name of a node as plain text, such as for a title; its id where it has none. */
export function nameOf({ id, acronym, name, words }: Ref): string {
  const text = name?.text ?? words?.text;
  if (text === undefined) return id;
  return acronym && acronym !== text ? `${acronym} · ${text}` : text;
}

/** The short name: the acronym where there is one. */
export const shortNameOf = (node: Ref): string => node.acronym ?? node.name?.text ?? node.words?.text ?? node.id;

const label = (node: Ref, visit: Visit): Html => {
  const text = node.name ?? node.words;
  if (!text) return html`<bdi>${node.id}</bdi>`;
  const acronym = node.acronym && node.acronym !== text.text ? html`<bdi>${node.acronym}</bdi> · ` : NOTHING;
  const distinction = node.distinction ? html` (${shownText(node.distinction, visit)})` : NOTHING;
  return html`${acronym}${shownText(text, visit)}${distinction}`;
};

const linked = (node: Ref, text: Html, { links }: Visit): Html => {
  const path = pathOfNode(node);
  return path === undefined ? text : html`<a href="${links.to(path)}">${text}</a>`;
};

/** A link to a node by its whole name. */
export const link = (node: Ref, visit: Visit): Html => linked(node, label(node, visit), visit);

/** A link to a node by its acronym, where it has one. */
export const shortLink = (node: Ref, visit: Visit): Html =>
  linked(node, node.acronym ? html`<bdi>${node.acronym}</bdi>` : label(node, visit), visit);

/** A link to a node with its date, where it has one. */
export const datedLink = (node: Ref, visit: Visit): Html =>
  html`${link(node, visit)}${node.date ? html` ${shownDay(node.date, visit)}` : NOTHING}`;
