/** The parts of autocannon that the bench uses; the package has no types. */
declare module 'autocannon' {
  interface Request {
    readonly method: string;
    readonly path?: string;
    readonly body?: string;
    readonly headers: { readonly [name: string]: string };
    readonly setupRequest?: (request: Request) => Request;
  }

  interface Options {
    readonly url: string;
    readonly connections: number;
    readonly duration: number;
    readonly requests: readonly Request[];
    readonly verifyBody?: (body: string) => boolean;
  }

  interface Result {
    /** In seconds. */
    readonly duration: number;
    readonly requests: { readonly total: number };
    readonly non2xx: number;
    readonly errors: number;
    readonly timeouts: number;
    readonly mismatches: number;
  }

  export default function autocannon(options: Options): Promise<Result>;
}
