import * as z from 'zod';
import { html, NOTHING } from '../html.ts';
import { nodePage } from './node-page.ts';
import { aliases } from './parts.ts';
import { section } from './section.ts';
import { sentences, sentencesSection } from './sentences.ts';

export const personPage = nodePage({
  typename: 'Person',
  operation: 'person',
  own: { aliases: z.array(z.string()), title: z.string().nullable(), citations: sentences },
  head: ({ aliases: names, title }, visit) =>
    html`${title ? html`<p lang="es"><bdi>${title}</bdi></p>` : NOTHING}${aliases(names, visit)}`,
  sections: [
    section('speaksFor', 'Por quién habla', 'For whom they speak', 'SPEAKS_FOR', 'subject'),
    section('offices', 'Cargos', 'Offices', 'HOLDS', 'subject'),
    section('events', 'Eventos', 'Events', 'TAKES_PART_IN', 'subject'),
    section('statements', 'Qué se dijo', 'What was said', 'ABOUT', 'object'),
  ],
  after: ({ citations }, visit) => sentencesSection(citations, visit),
});
