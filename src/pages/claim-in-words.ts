import { type Html, html } from './html.ts';
import type { Visit } from './page.ts';
import { nameOf } from './refs.ts';
import { relationInWords } from './relations.ts';
import type { Ref } from './shapes.ts';

interface Told {
  readonly subject: Ref;
  readonly type: string;
  readonly object: Ref;
}

/** A claim in one line, without links: who, what, whom. */
export const claimInWords = ({ subject, type, object }: Told, visit: Visit): Html =>
  html`<bdi>${nameOf(subject)}</bdi> <span class="role">${relationInWords(type, visit)}</span> <bdi>${nameOf(object)}</bdi>`;
