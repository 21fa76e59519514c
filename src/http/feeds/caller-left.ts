/** The caller of a download no longer waits for it. */
export class CallerLeft extends Error {
  override readonly name = 'CallerLeft';
}

const CODES = ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE'];

/** Whether an error says only that the other side of a transfer is gone. */
export const isLeaving = (error: unknown): boolean =>
  error instanceof CallerLeft || (error instanceof Error && 'code' in error && CODES.includes(String(error.code)));
