import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type Config, SETTINGS } from '../../src/config.ts';

const RUN = fileURLToPath(new URL('../../scripts/run.mjs', import.meta.url));
/** Also on a Neo4j that has just started, which plans every statement of the seed for the first time. */
const STARTS_WITHIN = 180_000;

const ADDRESS = /^Convergencia: (http:\/\/\S+) \(/m;

/**
 * The settings of the service; settings that a test does not give have their defaults, whatever the environment of this
 * run.
 */
export type Settings = {
  readonly [name in keyof Config | 'TMPDIR']?: string;
};

export function environmentWith(settings: Settings): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !SETTINGS.includes(name));
  return { ...Object.fromEntries(kept), PORT: '0', ...settings };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads answers of any shape
  readonly body: any;
}

const running = new Set<Service>();

/** Kills every service of a test. For `afterEach`. */
export async function endServices(): Promise<void> {
  await Promise.all([...running].map((service) => service.kill()));
}

type Words = readonly [string, ...string[]];

/** A command whose process may open this many files, or as many as this process. */
const within = (openFiles: number | undefined, words: Words): Words =>
  openFiles === undefined ? words : ['sh', '-c', `ulimit -n ${openFiles} && exec "$0" "$@"`, ...words];

/** The service in a process of its own, as `npm start` runs it; with a limit of open files if given. */
export class Service {
  /** Its output so far. */
  output = '';
  readonly #process: ChildProcessByStdio<null, Readable, Readable>;
  readonly #exit: Promise<number | string>;
  #url: string | undefined;

  constructor(settings: Settings, openFiles?: number) {
    const [command, ...parameters] = within(openFiles, [process.execPath, RUN, 'main']);
    this.#process = spawn(command, parameters, {
      env: environmentWith(settings),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
      });
    }
    this.#exit = once(this.#process, 'close').then(([code, signal]) => code ?? signal);
    running.add(this);
  }

  /** Starts a service and waits for its address. */
  static async started(settings: Settings, openFiles?: number): Promise<Service> {
    const service = new Service(settings, openFiles);
    await service.#saysWhere();
    return service;
  }

  /** The address, such as `http://127.0.0.1:4000`. */
  get url(): string {
    if (!this.#url) throw this.#failure('has not said where it is');
    return this.#url;
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send(path, { headers });
  }

  /** Sends one query. */
  ask(query: string, variables: { readonly [name: string]: unknown } = {}): Promise<Answer> {
    return this.post(JSON.stringify({ query, variables }));
  }

  post(body: string, accept = 'application/json'): Promise<Answer> {
    const headers = { 'content-type': 'application/json', accept };
    return this.send('/graphql', { method: 'POST', headers, body });
  }

  async send(path: string, request: RequestInit): Promise<Answer> {
    try {
      const response = await fetch(`${this.url}${path}`, { signal: AbortSignal.timeout(10_000), ...request });
      const text = await response.text();
      const json = response.headers.get('content-type')?.includes('json');
      return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
    } catch (error) {
      throw this.#failure(`did not answer ${request.method ?? 'GET'} ${path} (${error})`);
    }
  }

  signal(name: NodeJS.Signals): void {
    this.#process.kill(name);
  }

  /** The exit code, or the signal that ended it. */
  async ended(milliseconds: number): Promise<number | string> {
    return this.#within(milliseconds, this.#exit, 'did not end');
  }

  async kill(): Promise<void> {
    running.delete(this);
    this.#process.kill('SIGKILL');
    await this.#exit;
  }

  async #saysWhere(): Promise<void> {
    const said = new Promise<void>((resolve) => {
      this.#process.stdout.on('data', () => {
        this.#url = ADDRESS.exec(this.output)?.[1];
        if (this.#url) resolve();
      });
    });
    const ended = this.#exit.then((code) => {
      throw this.#failure(`ended with ${code} while starting`);
    });
    await this.#within(STARTS_WITHIN, Promise.race([said, ended]), 'did not say where it is');
  }

  async #within<T>(milliseconds: number, promise: Promise<T>, failure: string): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(this.#failure(`${failure} within ${milliseconds} ms`)), milliseconds);
    });
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
  }

  #failure(what: string): Error {
    return new Error(`The service ${what}. It printed:\n${this.output || '(nothing)'}`);
  }
}
