import { readPageOperations } from '../../pages/operations.ts';
import { ROOT } from '../root.ts';

/** The operations that pages are made of, by name. */
export const OPERATIONS = readPageOperations(new URL('operations/pages/', ROOT));
