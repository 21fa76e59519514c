import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { messageOf } from '../../src/graph/errors.ts';
import { temporaryFolder } from './engines.ts';

const MEGABYTES = 8;

/**
 * Why no small disk can be made here; undefined if one can. Mounting one takes root, and permission of the container.
 */
export function whyNoSmallDisk(): string | undefined {
  try {
    const folder = mounted();
    execFileSync('umount', [folder]);
    return undefined;
  } catch (error) {
    return messageOf(error).trim().replace(/\s+/g, ' ');
  }
}

function mounted(): string {
  const folder = temporaryFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${MEGABYTES}m`, 'tmpfs', folder], { stdio: 'pipe' });
  return folder;
}

/** A disk of a few megabytes, mounted during a test. */
export function smallDisk(): string {
  const folder = mounted();
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]));
  return folder;
}

/** Fills the free space. @returns a function that frees it. */
export function fill(folder: string): () => void {
  const file = join(folder, 'ballast');
  const descriptor = openSync(file, 'w');
  const page = Buffer.alloc(4096);
  try {
    for (;;) writeSync(descriptor, page);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    closeSync(descriptor);
  }
  return () => rmSync(file);
}
