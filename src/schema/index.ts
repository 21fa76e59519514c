import './scalars.ts';
import './actor.ts';
import './axis.ts';
import './topic.ts';
import './initiative.ts';
import './event.ts';
import './commitment.ts';
import './person.ts';
import './territory.ts';
import './document.ts';
import './statement.ts';
import './leadership.ts';
import './participation.ts';
import './office.ts';
import './subject.ts';
import './location.ts';
import './undertaking.ts';
import './cooperation.ts';
import './coverage.ts';
import './path.ts';
import './search.ts';
import { GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';
import { viewDirective } from './view.ts';

const built = builder.toSchema({ sortSchema: false });
const config = built.toConfig();

export const schema = new GraphQLSchema({ ...config, directives: [...config.directives, viewDirective(built)] });
