/**
 * Called repeatedly during long work with the current step, the number of items done and, if known, their total. If it
 * throws, the work stops.
 */
export type Progress = (doing: string, done: number, total?: number) => void;

export const silent: Progress = () => undefined;
