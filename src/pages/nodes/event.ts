import * as z from 'zod';
import { html } from '../html.ts';
import { nodePage } from './node-page.ts';
import { day, kinds, umbrella } from './parts.ts';
import { section } from './section.ts';

export const eventPage = nodePage({
  typename: 'Event',
  operation: 'event',
  own: { eventKind: z.string().nullable(), format: z.string().nullable(), umbrella: z.boolean() },
  head: (own, visit, node) =>
    html`${kinds([own.eventKind, node.state, own.format], visit)}${day(node.date, visit)}${umbrella(own.umbrella, visit)}`,
  sections: [
    section('participants', 'Quién participa', 'Who takes part', 'TAKES_PART_IN', 'object', {
      kinds: ['ORGANISM', 'COOPERANT', 'INSTITUTION', 'GROUP'],
      absence: 'attending',
    }),
    section('people', 'Personas', 'People', 'TAKES_PART_IN', 'object', { kinds: ['PERSON'] }),
    section('axes', 'Ejes', 'Axes', 'ADDRESSES', 'subject', { kinds: ['AXIS'] }),
    section('topics', 'Temas', 'Topics', 'ADDRESSES', 'subject', { kinds: ['TOPIC'] }),
    section('places', 'Dónde', 'Where', 'HELD_IN', 'subject'),
    section('documents', 'Qué documentos produjo', 'Which documents it produced', 'PRODUCES', 'subject'),
    section('partOf', 'Es parte de', 'It is part of', 'PART_OF', 'subject'),
    section('parts', 'Sus partes', 'Its parts', 'PART_OF', 'object'),
    section('follows', 'Da seguimiento a', 'It follows up', 'FOLLOWS', 'subject'),
    section('followedBy', 'Le siguió', 'It was followed by', 'FOLLOWS', 'object'),
    section('presentedInitiatives', 'Iniciativas presentadas', 'Initiatives presented', 'PRESENTED_AT', 'object'),
    section(
      'concerningCommitments',
      'Compromisos que le conciernen',
      'Commitments that concern it',
      'CONCERNS',
      'object',
    ),
    section('fulfills', 'Qué cumple', 'What it fulfils', 'FULFILLED_BY', 'object'),
    section('supersedes', 'Qué reemplaza', 'What it supersedes', 'SUPERSEDED_BY', 'object'),
    section('statements', 'Qué se dijo', 'What was said', 'ABOUT', 'object'),
  ],
});
