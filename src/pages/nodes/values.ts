import type { Visit } from '../page.ts';
import type { Words } from '../words.ts';

const VALUES: { readonly [value: string]: Words } = {
  COMMITMENT: { es: 'compromiso', en: 'commitment' },
  PROPOSAL: { es: 'propuesta', en: 'proposal' },
  REQUEST: { es: 'pedido', en: 'request' },
  OFFER: { es: 'ofrecimiento', en: 'offer' },
  HELD: { es: 'realizado', en: 'held' },
  PLANNED: { es: 'previsto', en: 'planned' },
  PROPOSED: { es: 'propuesto', en: 'proposed' },
  UNDER_WAY: { es: 'en curso', en: 'under way' },
  COMPLETED: { es: 'concluida', en: 'completed' },
  CLOSED: { es: 'cerrada', en: 'closed' },
  CANCELLED: { es: 'cancelada', en: 'cancelled' },
  SUSPENDED: { es: 'suspendida', en: 'suspended' },
  MEETING: { es: 'reunión', en: 'meeting' },
  SEMINAR: { es: 'seminario', en: 'seminar' },
  SERIES: { es: 'serie', en: 'series' },
  SUMMIT: { es: 'cumbre', en: 'summit' },
  TALKS: { es: 'conversaciones', en: 'talks' },
  WORKSHOP: { es: 'taller', en: 'workshop' },
  IN_PERSON: { es: 'presencial', en: 'in person' },
  VIRTUAL: { es: 'virtual', en: 'virtual' },
  ACTION: { es: 'acción', en: 'action' },
  CENTRE: { es: 'centro', en: 'centre' },
  FAIR: { es: 'feria', en: 'fair' },
  GROUP: { es: 'grupo', en: 'group' },
  PHASE: { es: 'fase', en: 'phase' },
  PLATFORM: { es: 'plataforma', en: 'platform' },
  POLICY: { es: 'política', en: 'policy' },
  PROCESS: { es: 'proceso', en: 'process' },
  PROGRAMME: { es: 'programa', en: 'programme' },
  PROJECT: { es: 'proyecto', en: 'project' },
  TRAINING: { es: 'capacitación', en: 'training' },
  CONCLUSION: { es: 'conclusión', en: 'conclusion' },
  METHODOLOGY: { es: 'metodología', en: 'methodology' },
  PATH: { es: 'camino', en: 'path' },
  PURPOSE: { es: 'propósito', en: 'purpose' },
  REMARK: { es: 'observación', en: 'remark' },
  RESULT: { es: 'resultado', en: 'result' },
};

/** A value of an enum in words; as it is where it has none. */
export const valueInWords = (value: string, { language }: Pick<Visit, 'language'>): string =>
  (Object.hasOwn(VALUES, value) ? VALUES[value]?.[language] : undefined) ?? value;
