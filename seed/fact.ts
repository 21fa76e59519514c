/** A fact as the seed writes it: `Actor:sela TAKES_PART_IN Event:reunion as CONVENES`. */
export interface Fact {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly role?: string;
}

export const FACT_FORM = 'FROM RELATION TO or FROM RELATION TO as ROLE, such as "Actor:aladi LEADS Axis:energia"';

export function factOf(text: string): Fact | undefined {
  const [from, type, to, as, role, ...rest] = text.trim().split(/\s+/);
  if (!from || !type || !to || rest.length > 0) return undefined;
  if (as === undefined) return { from, type, to };
  return as === 'as' && role ? { from, type, to, role } : undefined;
}

const slugOf = (id: string) => id.slice(id.indexOf(':') + 1);

/** The default id of a claim, readable: `aladi-leads-encadenamientos-productivos`. */
export function claimIdOf({ from, type, to, role }: Fact): string {
  const words = [slugOf(from), type, slugOf(to), ...(role ? [role] : [])];
  return words.join('-').toLowerCase().replaceAll('_', '-');
}
