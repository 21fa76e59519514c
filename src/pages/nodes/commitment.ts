import * as z from 'zod';
import { html } from '../html.ts';
import { words } from '../shapes.ts';
import { nodePage } from './node-page.ts';
import { day, kinds, prose, umbrella } from './parts.ts';
import { section } from './section.ts';

export const commitmentPage = nodePage({
  typename: 'Commitment',
  operation: 'commitment',
  own: { umbrella: z.boolean(), content: words.nullable() },
  head: (own, visit, node) =>
    html`${kinds([node.kind], visit)}${prose(own.content, visit)}${day(node.date, visit)}${umbrella(own.umbrella, visit)}`,
  sections: [
    section('actors', 'De quién es', 'Whose it is', 'COMMITS_TO', 'object', { absence: 'owning' }),
    section('addressees', 'A quién se dirige', 'To whom it is addressed', 'ADDRESSED_TO', 'subject'),
    section('fulfilledBy', 'Qué fue de él: cumplido por', 'What became of it: fulfilled by', 'FULFILLED_BY', 'subject'),
    section(
      'supersededBy',
      'Qué fue de él: reemplazado por',
      'What became of it: superseded by',
      'SUPERSEDED_BY',
      'subject',
    ),
    section('axes', 'Ejes', 'Axes', 'ADDRESSES', 'subject', { kinds: ['AXIS'] }),
    section('topics', 'Temas', 'Topics', 'ADDRESSES', 'subject', { kinds: ['TOPIC'] }),
    section('concernedAxes', 'Ejes a los que concierne', 'Axes it concerns', 'CONCERNS', 'subject', {
      kinds: ['AXIS'],
    }),
    section('concernedEvents', 'Eventos a los que concierne', 'Events it concerns', 'CONCERNS', 'subject', {
      kinds: ['EVENT'],
    }),
    section(
      'concernedInitiatives',
      'Iniciativas a las que concierne',
      'Initiatives it concerns',
      'CONCERNS',
      'subject',
      {
        kinds: ['INITIATIVE'],
      },
    ),
    section('fulfills', 'Qué cumple', 'What it fulfils', 'FULFILLED_BY', 'object'),
    section('supersedes', 'Qué reemplaza', 'What it supersedes', 'SUPERSEDED_BY', 'object'),
    section('statements', 'Qué se dijo', 'What was said', 'ABOUT', 'object'),
  ],
});
