import { readOperations } from '../feeds/operations.ts';
import { ROOT } from './root.ts';

/** The named operations of this service: tabs of GraphiQL, questions of the start page, feeds. */
export const OPERATIONS = readOperations(new URL('operations/', ROOT));
