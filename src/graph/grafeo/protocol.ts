import type { Parameters, Row, Statement } from '../port.ts';

/** A graph file to open or create, and the memory limit of its process. */
export interface GraphFile {
  readonly path: string;
  /** The file is in a temporary folder, which the process removes if the service was killed. */
  readonly temporary: boolean;
  readonly memoryMegabytes: number | undefined;
}

/** The commands that the service sends to the engine's process; `process/program.ts` carries them out. */
export type Command =
  /** Must be the first command. */
  | (GraphFile & { readonly do: 'open' })
  | { readonly do: 'version' | 'ping' | 'close' }
  /** A read statement, in a transaction of its own or in an open snapshot. */
  | {
      readonly do: 'read';
      readonly statement: Statement;
      readonly parameters: Parameters;
      readonly transaction?: number;
    }
  | { readonly do: 'define'; readonly statement: Statement }
  /** The service numbers the transactions. */
  | { readonly do: 'begin' | 'commit' | 'rollback'; readonly transaction: number }
  | {
      readonly do: 'run';
      readonly statement: Statement;
      readonly parameters: Parameters;
      readonly transaction: number;
    };

/** A command with a number that its reply repeats. */
export interface Request {
  readonly id: number;
  readonly command: Command;
}

/** A serialized error. */
export interface Fault {
  readonly name: string;
  readonly message: string;
  readonly stack?: string | undefined;
  /** The file, if another process has it open. */
  readonly path?: string | undefined;
}

export interface Reply {
  readonly id: number;
  readonly rows?: readonly Row[];
  readonly version?: string;
  /** Warnings about a graph that was opened nevertheless. */
  readonly warnings?: readonly string[];
  readonly fault?: Fault;
}

/** The process exceeds its memory limit. */
export interface Alarm {
  readonly megabytes: number;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Both processes run the same build, so one key is enough to tell messages apart. */
export const isRequest = (message: unknown): message is Request => isObject(message) && 'command' in message;
export const isAlarm = (message: unknown): message is Alarm => isObject(message) && 'megabytes' in message;
export const isReply = (message: unknown): message is Reply => isObject(message) && 'id' in message;
