import { topic } from '../graph/model/topic.ts';
import { nodeType } from './node.ts';
import { rootFields } from './roots.ts';

export const TopicRef = nodeType(topic);

rootFields('topic', 'topics', 'Topic', TopicRef, 'topic');
