import type { ReasonKind } from '../findings/kinds.ts';
import type { SheetLine, SheetSection } from './sheet.ts';

export const SHEET_LANGUAGES = ['es', 'en'] as const;
export type SheetLanguage = (typeof SHEET_LANGUAGES)[number];

/** What a sheet says in a language. Its words are neutral: they accuse nobody. */
export interface SheetWords {
  readonly title: (about: string, day: string) => string;
  readonly horizon: (day: string) => string;
  readonly sections: { readonly [section in SheetSection]: string };
  readonly kinds: { readonly [kind in SheetLine['kind']]: (first: string, second: string) => string };
  readonly grades: { readonly [grade in NonNullable<SheetLine['grade']>]: string };
  readonly reasons: { readonly [kind in ReasonKind]?: string };
  readonly results: { readonly [result: string]: string };
  readonly nothing: string;
  readonly sentences: string;
  readonly and: string;
}

const ES: SheetWords = {
  title: (about, day) => `Convergencia: ${about}, al ${day}`,
  horizon: (day) =>
    `Lo leído habla hasta el ${day}. De lo posterior no consta nada, y eso no dice que no haya ocurrido.`,
  sections: {
    LEADS: 'Quién lidera',
    WORK: 'Quién trabaja en qué (iniciativas y conversaciones)',
    DUE: 'Lo acordado y sus plazos',
    MEETING: 'Con quién hablar, y qué mirar juntos',
    GAPS: 'Lo que no consta',
  },
  kinds: {
    LEADS: (actor, axis) => `${actor}: ${axis}`,
    WORKS: (actor, item) => `${actor}: ${item}`,
    GAP_AXIS_WITHOUT_LEADER: (axis) => `Sin líder: ${axis}`,
    GAP_AXIS_WITHOUT_WORK: (axis) => `Sin trabajo conocido: ${axis}`,
    GAP_TOPIC_NOT_ADDRESSED: (topic) => `Nada trata de: ${topic}`,
    GAP_AXIS_OUT_OF_SERIES: (axis, series) => `${axis}: ninguno de «${series}»`,
    GAP_COMMITMENT_WITHOUT_OWNER: (commitment) => `Sin responsable: ${commitment}`,
    GAP_LEADER_WITHOUT_WORK: (actor, axis) => `${actor}, que lidera, sin trabajo conocido: ${axis}`,
    GAP_WORK_WITHOUT_LEADER: (axis) => `Con trabajo y sin líder: ${axis}`,
    DUPLICATION: (one, other) => `A mirar: ${one} y ${other}, sin nadie en común`,
    DUE_PASSED: (commitment) => `El plazo pasó: ${commitment}`,
    DUE_AHEAD: (commitment) => `Por vencer: ${commitment}`,
    DUE_UNDATED: (commitment) => `Sin día: ${commitment}`,
    PARTNER: (one, other) => `${one} y ${other}`,
    BROKER: (actor) => `Une a otros: ${actor}`,
    CONCENTRATION: (item) => `Cómo se reparte: ${item}`,
  },
  grades: {
    DUPLICATION: 'mismo tema, territorio y período',
    OVERLAP: 'mismo tema',
    FRAGMENTATION: 'mismo eje',
    CERTAIN: 'con certeza',
    POSSIBLE: 'quizá',
  },
  reasons: {
    ABSENCE: '',
    LEADER: '',
    WORKS: 'en',
    IN_OTHER_SERIES: 'sí hubo',
    SUPPORTER: 'apoya',
    OWNER: 'responsable',
    OUTCOME: 'qué fue',
    SAME_AXIS: 'eje',
    SAME_TOPIC: 'tema',
    TERRITORY: 'territorio',
    PERIOD: 'período',
    COMPLEMENTS: 'se complementan',
    APART: 'por separado',
    TOGETHER: 'juntos',
    OFFER: 'oferta',
    REQUEST: 'solicitud',
    PROPOSAL: 'propuesta',
  },
  results: {
    CONFIRMED: 'confirmado',
    PROPOSED: 'propuesto',
    DISPUTED: 'disputado',
    KNOWN_NONE: 'la fuente dice que no hay',
    OPEN: 'la fuente deja la lista abierta',
    NOT_FOUND: 'se buscó y no se encontró',
    NOT_RESEARCHED: 'no se ha buscado',
    FULFILLED: 'cumplido',
    SUPERSEDED: 'reemplazado',
    UNKNOWN: 'no consta',
    OVERLAP: 'coincide',
    DISJOINT: 'distinto',
  },
  nothing: 'Nada.',
  sentences: 'Frases',
  and: ' y ',
};

const EN: SheetWords = {
  title: (about, day) => `Convergence: ${about}, on ${day}`,
  horizon: (day) =>
    `What was read speaks up to ${day}. Of later days nothing is known, which does not say that nothing happened.`,
  sections: {
    LEADS: 'Who leads',
    WORK: 'Who works on what (initiatives and talks)',
    DUE: 'What was agreed, and by when',
    MEETING: 'Whom to talk to, and what to look at together',
    GAPS: 'What is not known',
  },
  kinds: {
    LEADS: (actor, axis) => `${actor}: ${axis}`,
    WORKS: (actor, item) => `${actor}: ${item}`,
    GAP_AXIS_WITHOUT_LEADER: (axis) => `No leader: ${axis}`,
    GAP_AXIS_WITHOUT_WORK: (axis) => `No known work: ${axis}`,
    GAP_TOPIC_NOT_ADDRESSED: (topic) => `Nothing is about: ${topic}`,
    GAP_AXIS_OUT_OF_SERIES: (axis, series) => `${axis}: none of "${series}"`,
    GAP_COMMITMENT_WITHOUT_OWNER: (commitment) => `No owner: ${commitment}`,
    GAP_LEADER_WITHOUT_WORK: (actor, axis) => `${actor}, which leads, without known work: ${axis}`,
    GAP_WORK_WITHOUT_LEADER: (axis) => `Work and no leader: ${axis}`,
    DUPLICATION: (one, other) => `To look at: ${one} and ${other}, with nobody in common`,
    DUE_PASSED: (commitment) => `The date passed: ${commitment}`,
    DUE_AHEAD: (commitment) => `Due: ${commitment}`,
    DUE_UNDATED: (commitment) => `No day: ${commitment}`,
    PARTNER: (one, other) => `${one} and ${other}`,
    BROKER: (actor) => `Joins others: ${actor}`,
    CONCENTRATION: (item) => `How it spreads: ${item}`,
  },
  grades: {
    DUPLICATION: 'same topic, territory and period',
    OVERLAP: 'same topic',
    FRAGMENTATION: 'same axis',
    CERTAIN: 'certainly',
    POSSIBLE: 'possibly',
  },
  reasons: {
    ABSENCE: '',
    LEADER: '',
    WORKS: 'in',
    IN_OTHER_SERIES: 'there was',
    SUPPORTER: 'supporter',
    OWNER: 'owner',
    OUTCOME: 'outcome',
    SAME_AXIS: 'axis',
    SAME_TOPIC: 'topic',
    TERRITORY: 'territory',
    PERIOD: 'period',
    COMPLEMENTS: 'complement each other',
    APART: 'apart',
    TOGETHER: 'together',
    OFFER: 'offer',
    REQUEST: 'request',
    PROPOSAL: 'proposal',
  },
  results: {
    CONFIRMED: 'confirmed',
    PROPOSED: 'proposed',
    DISPUTED: 'disputed',
    KNOWN_NONE: 'a source says that there is none',
    OPEN: 'a source leaves the list open',
    NOT_FOUND: 'looked for and not found',
    NOT_RESEARCHED: 'nobody looked for it',
    FULFILLED: 'fulfilled',
    SUPERSEDED: 'superseded',
    UNKNOWN: 'unknown',
    OVERLAP: 'overlap',
    DISJOINT: 'different',
  },
  nothing: 'Nothing.',
  sentences: 'Sentences',
  and: ' and ',
};

export const SHEET_WORDS: { readonly [language in SheetLanguage]: SheetWords } = { es: ES, en: EN };
