import * as z from 'zod';
import { Refusal } from './refusal.ts';

/** The local names of this machine, which no other site can have. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const ANY = '*';
const LONGEST_NAME = 255;

/** A host name or address without any other part of a URL. */
const HOST = /^(?:[^\s/?#@*[\]\\]+|\[[\da-f:.]+\])$/i;

/** A host as browsers write it: in lower case, with an IPv6 address in brackets; undefined for an invalid host. */
function canonical(name: string): string | undefined {
  const address = `http://${name.includes(':') && !name.startsWith('[') ? `[${name}]` : name}`;
  return HOST.test(name) && URL.canParse(address) ? new URL(address).hostname : undefined;
}

const error = `must be names or addresses of hosts without a port, such as graph.example.org, separated by commas; or ${ANY}`;

/** `ALLOWED_HOSTS`: additional host names that the service answers to. */
export const allowedHosts = z
  .string()
  .transform((list) => list.split(',').map((name) => name.trim()))
  .refine((names) => names.every((name) => name === ANY || canonical(name) !== undefined), { error });

const NAME = /^(.*?)\.?(?::\d*)?$/;

/** Refuses requests to other host names: a site whose name resolves to this machine could read all answers (DNS rebinding). */
export class Hosts {
  readonly #allowed: ReadonlySet<string>;
  /** The last accepted header; the next request nearly always has the same. */
  #accepted: string | undefined;

  constructor(names: readonly string[]) {
    this.#allowed = new Set([...LOOPBACK, ...names.map((name) => (name === ANY ? ANY : (canonical(name) ?? name)))]);
  }

  /** Why a request with this `Host` header is refused; undefined if it is accepted. */
  refusalOf(host = ''): Refusal | undefined {
    if (host === this.#accepted) return undefined;
    const [, name = ''] = NAME.exec(host.toLowerCase()) ?? [];
    if (!this.#allowed.has(name) && !this.#allowed.has(ANY)) return refusal(name);
    this.#accepted = host;
    return undefined;
  }
}

function refusal(name: string): Refusal {
  const accepted = 'localhost, 127.0.0.1, [::1], and what the service was told in its setting ALLOWED_HOSTS';
  const message = `The host "${name.slice(0, LONGEST_NAME)}" is not a host name of this service. Accepted: ${accepted}.`;
  // 421 Misdirected Request: the service does not answer under this name.
  return new Refusal(421, 'BAD_REQUEST', message);
}
