import { claimsIn, cooperationSection, cooperations } from './cooperations.ts';
import { nodePage } from './node-page.ts';
import { section } from './section.ts';

export const axisPage = nodePage({
  typename: 'Axis',
  operation: 'axis',
  own: { cooperations },
  sections: [
    section('leaders', 'Quién lidera', 'Who leads', 'LEADS', 'object', { absence: 'leading' }),
    section('initiatives', 'Iniciativas', 'Initiatives', 'ADDRESSES', 'object', { kinds: ['INITIATIVE'] }),
    section('events', 'Eventos', 'Events', 'ADDRESSES', 'object', { kinds: ['EVENT'] }),
    section('addressingCommitments', 'Compromisos y propuestas', 'Commitments and proposals', 'ADDRESSES', 'object', {
      kinds: ['COMMITMENT'],
    }),
    section(
      'concerningCommitments',
      'Compromisos que le conciernen',
      'Commitments that concern it',
      'CONCERNS',
      'object',
    ),
    section('topics', 'Temas', 'Topics', 'PART_OF', 'object'),
    section('documents', 'Documentos', 'Documents', 'ADDRESSES', 'object', { kinds: ['DOCUMENT'] }),
    section('statements', 'Qué se dijo', 'What was said', 'ABOUT', 'object'),
  ],
  claims: (own) => claimsIn(own.cooperations),
  before: (own, visit, found) =>
    cooperationSection(
      { es: 'Quién coopera', en: 'Who cooperates' },
      own.cooperations,
      { axis: visit.slug },
      found,
      visit,
    ),
});
