import { topic } from '../graph/model/topic.ts';
import { nodeType } from './node.ts';
import { rootFields } from './roots.ts';

export const TopicRef = nodeType(topic);

rootFields('Topic', TopicRef, { one: 'topic', many: 'topics', called: 'topic' });
