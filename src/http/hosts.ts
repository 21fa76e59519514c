import * as z from 'zod';
import { Refusal } from './refusal.ts';

/** The names of this machine by itself, which no other site can have. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const ANY = '*';
const LONGEST_NAME = 255;

/** A host as browsers write it: in lower case, an IPv6 address in brackets; nothing where it is none. */
function canonical(name: string): string | undefined {
  const address = `http://${name.includes(':') && !name.startsWith('[') ? `[${name}]` : name}/`;
  const hostname = URL.canParse(address) ? new URL(address).hostname : '';
  return address.toLowerCase() === `http://${hostname}/` ? hostname : undefined;
}

const error = `must be names or addresses of hosts without a port, such as graph.example.org, separated by commas; or ${ANY}`;

/** `ALLOWED_HOSTS`: under which other names than its own the service answers. */
export const allowedHosts = z
  .string()
  .transform((list) => list.split(',').map((name) => name.trim()))
  .refine((names) => names.every((name) => name === ANY || canonical(name) !== undefined), { error });

const NAME = /^(.*?)\.?(?::\d*)?$/;

/** Refuses requests under names that are not of this service: a site whose name leads here could read all answers. */
export class Hosts {
  readonly #allowed: ReadonlySet<string>;

  constructor(names: readonly string[]) {
    this.#allowed = new Set([...LOOPBACK, ...names.map((name) => (name === ANY ? ANY : (canonical(name) ?? name)))]);
  }

  /** Why a request is refused, by its header `Host`. */
  refusalOf(host = ''): Refusal | undefined {
    const [, name = ''] = NAME.exec(host.toLowerCase()) ?? [];
    if (this.#allowed.has(name) || this.#allowed.has(ANY)) return undefined;
    const accepted = 'localhost, 127.0.0.1, [::1], and what the service was told in its setting ALLOWED_HOSTS';
    const message = `The host "${name.slice(0, LONGEST_NAME)}" is not one of this service. Accepted: ${accepted}.`;
    // Misdirected: no answer under this name is to be had here.
    return new Refusal(421, 'BAD_REQUEST', message);
  }
}
