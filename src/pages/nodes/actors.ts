import * as z from 'zod';
import { html } from '../html.ts';
import type { Page } from '../page.ts';
import { cooperationSection, cooperations, ofActor } from './cooperations.ts';
import { nodePage } from './node-page.ts';
import { aliases } from './parts.ts';
import { type Section, section } from './section.ts';
import { sentences, sentencesSection } from './sentences.ts';

const SECTIONS: readonly Section[] = [
  section('leads', 'Qué ejes lidera', 'Which axes it leads', 'LEADS', 'subject'),
  section('initiatives', 'Iniciativas', 'Initiatives', 'COOPERATES_IN', 'subject', { absence: 'working' }),
  section('commitments', 'A qué se compromete', 'What it commits to', 'COMMITS_TO', 'subject'),
  section('addressedCommitments', 'Qué se le dirige', 'What is addressed to it', 'ADDRESSED_TO', 'object'),
  section('events', 'Eventos', 'Events', 'TAKES_PART_IN', 'subject'),
  section('offices', 'Cargos', 'Offices', 'OF', 'object'),
  section('speakers', 'Quién habla por él', 'Who speaks for it', 'SPEAKS_FOR', 'object'),
  section('seats', 'Sede', 'Seat', 'SEATED_IN', 'subject'),
  section('statements', 'Qué se dijo', 'What was said', 'ABOUT', 'object'),
];

const MEMBERS = section('members', 'Países miembros', 'Member countries', 'MEMBER_OF', 'object');

/** The page of each kind of actors. */
const actorPage = (typename: string, operation: string, more: readonly Section[] = []): Page =>
  nodePage({
    ...{ typename, operation, sections: [...SECTIONS, ...more] },
    own: { aliases: z.array(z.string()), cooperations, citations: sentences },
    head: (own, visit) => aliases(own.aliases, visit),
    before: (own, visit) =>
      cooperationSection(
        { es: 'En qué ejes coopera', en: 'On which axes it cooperates' },
        own.cooperations,
        ofActor(visit.slug),
        { actor: visit.slug },
        visit,
      ),
    after: (own, visit) => html`${sentencesSection(own.citations, visit)}`,
  });

export const organismPage = actorPage('Organism', 'organism', [MEMBERS]);
export const cooperantPage = actorPage('Cooperant', 'cooperant');
export const institutionPage = actorPage('Institution', 'institution');
export const groupPage = actorPage('Group', 'group');
