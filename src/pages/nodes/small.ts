import * as z from 'zod';
import { html, NOTHING } from '../html.ts';
import { say, type Visit } from '../page.ts';
import { datedLink } from '../refs.ts';
import { type Ref, ref } from '../shapes.ts';
import type { Words } from '../words.ts';
import { nodePage } from './node-page.ts';
import { kinds } from './parts.ts';
import { section } from './section.ts';

export const officePage = nodePage({
  typename: 'Office',
  operation: 'office',
  own: {},
  sections: [
    section('holders', 'Quién lo ejerce', 'Who holds it', 'HOLDS', 'object', { absence: 'holding' }),
    section('actors', 'De quién es', 'Whose it is', 'OF', 'subject'),
    section('statements', 'Qué se dijo', 'What was said', 'ABOUT', 'object'),
  ],
});

export const placePage = nodePage({
  typename: 'Place',
  operation: 'place',
  own: {},
  sections: [
    section('countries', 'País', 'Country', 'LIES_IN', 'subject'),
    section('events', 'Eventos', 'Events', 'HELD_IN', 'object'),
    section('seatOf', 'Sede de', 'Seat of', 'SEATED_IN', 'object'),
    section('statements', 'Qué se dijo', 'What was said', 'ABOUT', 'object'),
  ],
});

const listed = (words: Words, nodes: readonly Ref[], visit: Visit) =>
  nodes.length === 0
    ? NOTHING
    : html`<p>${say(visit, words)}: ${nodes.map((node) => html`${datedLink(node, visit)} `)}</p>`;

export const statementPage = nodePage({
  typename: 'Statement',
  operation: 'statement',
  own: { statementKind: z.string().nullable(), documents: z.array(ref), madeAt: z.array(ref), speakers: z.array(ref) },
  head: ({ statementKind, documents, madeAt, speakers }, visit) =>
    html`${kinds([statementKind], visit)}${listed({ es: 'En', en: 'In' }, documents, visit)}${listed({ es: 'Se hizo en', en: 'Made at' }, madeAt, visit)}${listed({ es: 'Lo dijo', en: 'Said by' }, speakers, visit)}`,
  sections: [section('about', 'De qué habla', 'What it is about', 'ABOUT', 'subject')],
});
