import type { Words } from './words.ts';

/** How the pages call what an actor does in an undertaking. */
export const FUNCTIONS: { readonly [name: string]: Words } = {
  DOES: { es: 'hace', en: 'does' },
  FUNDS: { es: 'financia', en: 'funds' },
  CONVENES: { es: 'convoca', en: 'convenes' },
  UNSAID: { es: 'sin función dicha', en: 'function unsaid' },
};
