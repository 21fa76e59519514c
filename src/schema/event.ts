import { event } from '../graph/model/event.ts';
import { nodeType } from './node.ts';
import { rootFields } from './roots.ts';

export const EventRef = nodeType(event);

rootFields('Event', EventRef, { one: 'event', many: 'events', called: 'event' });
