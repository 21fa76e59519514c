import type { Words } from './words.ts';

/** How the pages call the states of events. */
export const STATES: { readonly [state: string]: Words } = {
  HELD: { es: 'realizado', en: 'held' },
  PLANNED: { es: 'planeado', en: 'planned' },
  PROPOSED: { es: 'propuesto', en: 'proposed' },
};

/** How the pages call the kinds of commitments. */
export const COMMITMENT_KINDS: { readonly [kind: string]: Words } = {
  COMMITMENT: { es: 'compromiso', en: 'commitment' },
  PROPOSAL: { es: 'propuesta', en: 'proposal' },
  REQUEST: { es: 'pedido', en: 'request' },
  OFFER: { es: 'ofrecimiento', en: 'offer' },
};
