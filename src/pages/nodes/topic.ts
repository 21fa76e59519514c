import * as z from 'zod';
import { nodePage } from './node-page.ts';
import { aliases } from './parts.ts';
import { section } from './section.ts';

export const topicPage = nodePage({
  typename: 'Topic',
  operation: 'topic',
  own: { aliases: z.array(z.string()) },
  head: (own, visit) => aliases(own.aliases, visit),
  sections: [
    section('axes', 'Ejes', 'Axes', 'PART_OF', 'subject', { kinds: ['AXIS'] }),
    section('partOf', 'Es parte de', 'It is part of', 'PART_OF', 'subject', { kinds: ['TOPIC'] }),
    section('topics', 'Sus partes', 'Its parts', 'PART_OF', 'object'),
    section('initiatives', 'Iniciativas', 'Initiatives', 'ADDRESSES', 'object', { kinds: ['INITIATIVE'] }),
    section('events', 'Eventos', 'Events', 'ADDRESSES', 'object', { kinds: ['EVENT'] }),
    section('addressingCommitments', 'Compromisos y propuestas', 'Commitments and proposals', 'ADDRESSES', 'object', {
      kinds: ['COMMITMENT'],
    }),
    section('documents', 'Documentos', 'Documents', 'ADDRESSES', 'object', { kinds: ['DOCUMENT'] }),
    section('statements', 'Qué se dijo', 'What was said', 'ABOUT', 'object'),
  ],
});
