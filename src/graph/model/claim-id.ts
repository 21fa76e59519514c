/** What identifies a claim: its ends, its type, and the role in it. */
export interface ClaimKey {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly role?: string | undefined;
}

const slugOf = (id: string) => id.slice(id.indexOf(':') + 1);

/** The id that a claim gets if nobody gives it another, readable: `aladi-leads-encadenamientos-productivos`. */
export function claimIdOf({ from, type, to, role }: ClaimKey): string {
  const words = [slugOf(from), type, slugOf(to), ...(role ? [role] : [])];
  return words.join('-').toLowerCase().replaceAll('_', '-');
}
