import type { Words } from './words.ts';

/** Where the pages of a kind are, and how it is called. */
export interface Kind {
  readonly path: string;
  readonly one: Words;
  readonly many: Words;
  /** Its feed, if there is one of all its nodes. */
  readonly feed?: string;
}

/** The kinds of nodes that have pages, by the names of their types. A new kind is an entry here and a page. */
export const KINDS: { readonly [typename: string]: Kind } = {
  Axis: { path: '/axes', one: { es: 'Eje', en: 'Axis' }, many: { es: 'Ejes', en: 'Axes' } },
  Organism: {
    ...{ path: '/organisms', feed: 'actors' },
    one: { es: 'Organismo', en: 'Organism' },
    many: { es: 'Organismos', en: 'Organisms' },
  },
  Cooperant: {
    ...{ path: '/cooperants', feed: 'actors' },
    one: { es: 'Cooperante', en: 'Cooperant' },
    many: { es: 'Cooperantes', en: 'Cooperants' },
  },
  Institution: {
    ...{ path: '/institutions', feed: 'actors' },
    one: { es: 'Institución', en: 'Institution' },
    many: { es: 'Instituciones', en: 'Institutions' },
  },
  Group: {
    ...{ path: '/groups', feed: 'actors' },
    one: { es: 'Grupo', en: 'Group' },
    many: { es: 'Grupos', en: 'Groups' },
  },
  Initiative: {
    ...{ path: '/initiatives', feed: 'initiatives' },
    one: { es: 'Iniciativa', en: 'Initiative' },
    many: { es: 'Iniciativas', en: 'Initiatives' },
  },
  Event: {
    ...{ path: '/events', feed: 'events' },
    one: { es: 'Evento', en: 'Event' },
    many: { es: 'Eventos', en: 'Events' },
  },
  Commitment: {
    ...{ path: '/commitments', feed: 'commitments' },
    one: { es: 'Compromiso', en: 'Commitment' },
    many: { es: 'Compromisos', en: 'Commitments' },
  },
  Topic: { path: '/topics', one: { es: 'Tema', en: 'Topic' }, many: { es: 'Temas', en: 'Topics' } },
  Country: { path: '/countries', one: { es: 'País', en: 'Country' }, many: { es: 'Países', en: 'Countries' } },
  Region: { path: '/regions', one: { es: 'Región', en: 'Region' }, many: { es: 'Regiones', en: 'Regions' } },
  Person: { path: '/people', one: { es: 'Persona', en: 'Person' }, many: { es: 'Personas', en: 'People' } },
  Document: {
    ...{ path: '/documents', feed: 'documents' },
    one: { es: 'Documento', en: 'Document' },
    many: { es: 'Documentos', en: 'Documents' },
  },
  Office: { path: '/offices', one: { es: 'Cargo', en: 'Office' }, many: { es: 'Cargos', en: 'Offices' } },
  Place: { path: '/places', one: { es: 'Lugar', en: 'Place' }, many: { es: 'Lugares', en: 'Places' } },
  Statement: {
    path: '/statements',
    one: { es: 'Declaración', en: 'Statement' },
    many: { es: 'Declaraciones', en: 'Statements' },
  },
};

/** The part of an id after the colon. */
export const slugOf = (id: string): string => id.slice(id.indexOf(':') + 1);

/** The path of the page of a node; nothing for a kind without pages. */
export function pathOfNode({
  __typename,
  id,
}: {
  readonly __typename: string;
  readonly id: string;
}): string | undefined {
  const kind = Object.hasOwn(KINDS, __typename) ? KINDS[__typename] : undefined;
  return kind && `${kind.path}/${encodeURIComponent(slugOf(id))}`;
}

/** The path of the page of a claim. */
export const pathOfClaim = (id: string): string => `/claims/${encodeURIComponent(slugOf(id))}`;

/** Where a sentence stands in its document. */
export const pathOfCitation = (id: string, document: string): string =>
  `/documents/${encodeURIComponent(slugOf(document))}#${encodeURIComponent(slugOf(id))}`;
