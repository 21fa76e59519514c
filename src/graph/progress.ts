/**
 * Told again and again what a long work is at, in words, and how many are done, of how many where that is known. Where
 * it throws, the work ends there.
 */
export type Progress = (doing: string, done: number, total?: number) => void;

export const silent: Progress = () => undefined;
