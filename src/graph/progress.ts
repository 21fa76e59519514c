/**
 * Called repeatedly during long work, with the current step in words, the number done and, if known, the total. If it
 * throws, the work ends.
 */
export type Progress = (doing: string, done: number, total?: number) => void;

export const silent: Progress = () => undefined;
