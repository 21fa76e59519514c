import * as z from 'zod';
import { html } from '../html.ts';
import { words } from '../shapes.ts';
import { nodePage } from './node-page.ts';
import { aliases, day, kinds, prose, umbrella } from './parts.ts';
import { section } from './section.ts';

export const initiativePage = nodePage({
  typename: 'Initiative',
  operation: 'initiative',
  own: {
    aliases: z.array(z.string()),
    initiativeKind: z.string().nullable(),
    umbrella: z.boolean(),
    aim: words.nullable(),
  },
  head: (own, visit, node) =>
    html`${kinds([own.initiativeKind], visit)}${aliases(own.aliases, visit)}${prose(own.aim, visit)}${day(node.date, visit)}${umbrella(own.umbrella, visit)}`,
  sections: [
    section('actors', 'Quién coopera', 'Who cooperates', 'COOPERATES_IN', 'object', { absence: 'cooperating' }),
    section('axes', 'Ejes', 'Axes', 'ADDRESSES', 'subject', { kinds: ['AXIS'] }),
    section('topics', 'Temas', 'Topics', 'ADDRESSES', 'subject', { kinds: ['TOPIC'] }),
    section('countries', 'Países', 'Countries', 'COVERS', 'subject'),
    section('partOf', 'Es parte de', 'It is part of', 'PART_OF', 'subject'),
    section('parts', 'Sus partes', 'Its parts', 'PART_OF', 'object'),
    section('complements', 'Complementa a', 'It complements', 'COMPLEMENTS', 'subject'),
    section('complementedBy', 'La complementan', 'It is complemented by', 'COMPLEMENTS', 'object'),
    section('presentedAt', 'Presentada en', 'Presented at', 'PRESENTED_AT', 'subject'),
    section(
      'concerningCommitments',
      'Compromisos que le conciernen',
      'Commitments that concern it',
      'CONCERNS',
      'object',
    ),
    section('statements', 'Qué se dijo', 'What was said', 'ABOUT', 'object'),
  ],
});
