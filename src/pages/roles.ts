import type { Visit } from './page.ts';
import type { Words } from './words.ts';

const ROLES: { readonly [role: string]: Words } = {
  ACCOUNTABLE: { es: 'responde por ella', en: 'is accountable' },
  ATTENDS: { es: 'asiste', en: 'attends' },
  COMMISSIONS: { es: 'la encarga', en: 'commissions' },
  CONVENES: { es: 'convoca', en: 'convenes' },
  COORDINATES: { es: 'coordina', en: 'coordinates' },
  EXTENDS: { es: 'la extiende', en: 'extends' },
  FUNDS: { es: 'financia', en: 'funds' },
  HOSTS: { es: 'acoge', en: 'hosts' },
  IMPLEMENTS: { es: 'ejecuta', en: 'implements' },
  IN_COORDINATION: { es: 'en coordinación', en: 'in coordination' },
  LEADS: { es: 'lidera', en: 'leads' },
  ORGANISES: { es: 'organiza', en: 'organises' },
  OWNER: { es: 'responsable', en: 'owner' },
  REPORTS: { es: 'informa de ella', en: 'reports it' },
  RUNS: { es: 'desarrolla', en: 'runs' },
  SUPPORTS: { es: 'apoya', en: 'supports' },
};

/** What an actor does, in words; the role as it is where it has none. */
export const roleInWords = (role: string, { language }: Pick<Visit, 'language'>): string =>
  (Object.hasOwn(ROLES, role) ? ROLES[role]?.[language] : undefined) ?? role;
