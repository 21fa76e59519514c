import * as z from 'zod';
import { html } from '../html.ts';
import { day as dated, words } from '../shapes.ts';
import { nodePage } from './node-page.ts';
import { aliases, day, kinds, planned, prose, umbrella } from './parts.ts';
import { section } from './section.ts';

export const initiativePage = nodePage({
  typename: 'Initiative',
  operation: 'initiative',
  own: {
    aliases: z.array(z.string()),
    initiativeKind: z.string().nullable(),
    initiativeState: z.string().nullable(),
    umbrella: z.boolean(),
    aim: words.nullable(),
    description: words.nullable(),
    planned: dated.nullable(),
  },
  head: (own, visit, node) =>
    html`${kinds([own.initiativeKind, own.initiativeState], visit)}${aliases(own.aliases, visit)}${prose(own.aim, visit)}${prose(own.description, visit)}${day(node.date, visit)}${planned(own.planned, visit)}${umbrella(own.umbrella, visit)}`,
  sections: [
    section('actors', 'Quién coopera', 'Who cooperates', 'COOPERATES_IN', 'object', { absence: 'cooperating' }),
    section('axes', 'Ejes', 'Axes', 'ADDRESSES', 'subject', { kinds: ['AXIS'] }),
    section('topics', 'Temas', 'Topics', 'ADDRESSES', 'subject', { kinds: ['TOPIC'] }),
    section('countries', 'Países', 'Countries', 'COVERS', 'subject', { kinds: ['COUNTRY'] }),
    section('regions', 'Regiones', 'Regions', 'COVERS', 'subject', { kinds: ['REGION'] }),
    section('partOf', 'Es parte de', 'It is part of', 'PART_OF', 'subject'),
    section('parts', 'Sus partes', 'Its parts', 'PART_OF', 'object'),
    section('complements', 'Complementa a', 'It complements', 'COMPLEMENTS', 'subject'),
    section('complementedBy', 'La complementan', 'It is complemented by', 'COMPLEMENTS', 'object'),
    section('coFundedWith', 'Cofinanciada con', 'Funded together with', 'CO_FUNDED_WITH', 'subject'),
    section(
      'namedAsCoFunded',
      'La nombran como cofinanciada',
      'Named as funded together by',
      'CO_FUNDED_WITH',
      'object',
    ),
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
