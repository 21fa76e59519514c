import type { Visit } from './page.ts';
import type { Words } from './words.ts';

/** Each relation as a verb between its ends. */
const RELATIONS: { readonly [type: string]: Words } = {
  LEADS: { es: 'lidera', en: 'leads' },
  COOPERATES_IN: { es: 'coopera en', en: 'cooperates in' },
  TAKES_PART_IN: { es: 'participa en', en: 'takes part in' },
  HOLDS: { es: 'ejerce', en: 'holds' },
  OF: { es: 'pertenece a', en: 'belongs to' },
  SPEAKS_FOR: { es: 'habla por', en: 'speaks for' },
  ADDRESSES: { es: 'trata de', en: 'is about' },
  PART_OF: { es: 'es parte de', en: 'is part of' },
  COVERS: { es: 'abarca', en: 'covers' },
  MEMBER_OF: { es: 'es miembro de', en: 'is a member of' },
  CO_FUNDED_WITH: { es: 'se cofinancia con', en: 'is funded together with' },
  COMPLEMENTS: { es: 'complementa', en: 'complements' },
  COMMITS_TO: { es: 'se compromete con', en: 'commits to' },
  ADDRESSED_TO: { es: 'se dirige a', en: 'is addressed to' },
  CONCERNS: { es: 'concierne a', en: 'concerns' },
  FULFILLED_BY: { es: 'se cumple con', en: 'is fulfilled by' },
  SUPERSEDED_BY: { es: 'se reemplaza por', en: 'is superseded by' },
  SEATED_IN: { es: 'tiene su sede en', en: 'has its seat in' },
  HELD_IN: { es: 'se realiza en', en: 'is held in' },
  LIES_IN: { es: 'queda en', en: 'lies in' },
  FOLLOWS: { es: 'da seguimiento a', en: 'follows up' },
  PRODUCES: { es: 'produce', en: 'produces' },
  PRESENTED_AT: { es: 'se presentó en', en: 'was presented at' },
  ABOUT: { es: 'habla de', en: 'speaks of' },
  SAME_AS: { es: 'es lo mismo que', en: 'is the same as' },
};

/** A relation in words; its type as it is where it has none. */
export const relationInWords = (type: string, { language }: Pick<Visit, 'language'>): string =>
  (Object.hasOwn(RELATIONS, type) ? RELATIONS[type]?.[language] : undefined) ?? type;

/** The list that a relation makes of a node, as what may be missing in it. */
const LISTS: { readonly [type: string]: Words } = {
  LEADS: { es: 'Quién lidera', en: 'Who leads' },
  COOPERATES_IN: { es: 'Quién coopera, o en qué', en: 'Who cooperates, or in what' },
  TAKES_PART_IN: { es: 'Quién participa, o en qué', en: 'Who takes part, or in what' },
  HOLDS: { es: 'Quién ejerce el cargo', en: 'Who holds the office' },
  ADDRESSES: { es: 'Lo que trata del eje o tema', en: 'What is about the axis or topic' },
  COVERS: { es: 'Países', en: 'Countries' },
  COMMITS_TO: { es: 'De quién es el compromiso', en: 'Whose commitment it is' },
  ADDRESSED_TO: { es: 'A quién se dirige', en: 'To whom it is addressed' },
  PRODUCES: { es: 'Documentos que resultan', en: 'Documents that result' },
  HELD_IN: { es: 'Dónde se realiza', en: 'Where it is held' },
  SEATED_IN: { es: 'Sede', en: 'Seat' },
  SPEAKS_FOR: { es: 'Quién habla por quién', en: 'Who speaks for whom' },
  MEMBER_OF: { es: 'Países miembros', en: 'Member countries' },
};

/** What a coverage speaks of, in words; the relation or property as it is where it has none. */
export const listInWords = (relation: string, { language }: Pick<Visit, 'language'>): string =>
  (Object.hasOwn(LISTS, relation) ? LISTS[relation]?.[language] : undefined) ?? relation;
