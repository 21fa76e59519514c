import type { Parameters, Row, Statement } from '../port.ts';

/** A graph file to be opened, or made, and how much memory its process may take. */
export interface GraphFile {
  readonly path: string;
  /** In a folder of its own, which goes with the process where the service was killed. */
  readonly temporary: boolean;
  readonly memoryMegabytes: number | undefined;
}

/** What the service asks of the process that has the engine, which `process/program.ts` answers. */
export type Order =
  /** To come first. */
  | (GraphFile & { readonly do: 'open' })
  | { readonly do: 'version' | 'ping' | 'close' }
  /** A reading statement, in a transaction that ends with it; or in an open one, as of its start. */
  | {
      readonly do: 'read';
      readonly statement: Statement;
      readonly parameters: Parameters;
      readonly transaction?: number;
    }
  | { readonly do: 'define'; readonly statement: Statement }
  /** Transactions have numbers that the service gives out. */
  | { readonly do: 'begin' | 'commit' | 'rollback'; readonly transaction: number }
  | {
      readonly do: 'run';
      readonly statement: Statement;
      readonly parameters: Parameters;
      readonly transaction: number;
    };

/** An order with the number under which its reply comes. */
export interface Request {
  readonly id: number;
  readonly order: Order;
}

/** A failure, as it travels between processes. */
export interface Fault {
  readonly name: string;
  readonly message: string;
  readonly stack?: string | undefined;
  /** Of a file that another process has open. */
  readonly path?: string | undefined;
}

export interface Reply {
  readonly id: number;
  readonly rows?: readonly Row[];
  readonly version?: string;
  readonly fault?: Fault;
}

/** What the process says of itself: it takes more memory than it may. */
export interface Alarm {
  readonly megabytes: number;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Both ends are of one build, so that a look at the key that tells messages apart is enough. */
export const isRequest = (message: unknown): message is Request => isObject(message) && 'order' in message;
export const isAlarm = (message: unknown): message is Alarm => isObject(message) && 'megabytes' in message;
export const isReply = (message: unknown): message is Reply => isObject(message) && 'id' in message;
