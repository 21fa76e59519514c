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
