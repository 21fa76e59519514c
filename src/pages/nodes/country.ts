import * as z from 'zod';
import { html, NOTHING } from '../html.ts';
import { nodePage } from './node-page.ts';
import { aliases } from './parts.ts';
import { section } from './section.ts';

export const countryPage = nodePage({
  typename: 'Country',
  operation: 'country',
  own: { code: z.string().nullable() },
  head: ({ code }) => (code ? html`<p><code>${code}</code></p>` : NOTHING),
  sections: [
    section('initiatives', 'Iniciativas', 'Initiatives', 'COVERS', 'object', { absence: 'covered' }),
    section(
      'organisms',
      'Organismos de los que es miembro',
      'Organisms of which it is a member',
      'MEMBER_OF',
      'subject',
    ),
    section('places', 'Lugares', 'Places', 'LIES_IN', 'object'),
    section('statements', 'Qué se dijo', 'What was said', 'ABOUT', 'object'),
  ],
});

export const regionPage = nodePage({
  typename: 'Region',
  operation: 'region',
  own: { aliases: z.array(z.string()) },
  head: (own, visit) => aliases(own.aliases, visit),
  sections: [section('initiatives', 'Iniciativas', 'Initiatives', 'COVERS', 'object')],
});
