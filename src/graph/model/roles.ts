import type { Choices } from './property.ts';

export const cooperationRole: Choices = {
  name: 'CooperationRole',
  description: 'The role of an actor in an initiative; null if the source names none.',
  values: {
    RUNS: 'Carries out the initiative as its own.',
    FUNDS: 'Funds the initiative (IATI role 1).',
    ACCOUNTABLE: 'Is accountable for the initiative (IATI role 2).',
    EXTENDS: 'Passes on funds or manages on behalf of others (IATI role 3).',
    IMPLEMENTS: 'Implements the initiative (IATI role 4).',
    SUPPORTS: 'Supports the initiative.',
    COORDINATES: 'Coordinates the initiative.',
    COMMISSIONS: 'Commissioned the initiative.',
    REPORTS: 'Publishes the initiative as its own, without saying what it does in it (IATI reporting-org).',
  },
};

export const participationRole: Choices = {
  name: 'ParticipationRole',
  description: 'The role of an actor or person in an event; null if the source names none.',
  values: {
    CONVENES: 'Convenes the event.',
    ORGANISES: 'Organises the event.',
    LEADS: 'Leads the event.',
    HOSTS: 'Hosts the event at its seat.',
    SUPPORTS: 'Supports the event.',
    IN_COORDINATION: 'The event is organised in coordination with it.',
    ATTENDS: 'Attends the event.',
  },
};

export const commitmentRole: Choices = {
  name: 'CommitmentRole',
  description: 'The role of an actor in a commitment.',
  values: {
    OWNER: 'Makes the commitment, proposal, request or offer.',
    SUPPORTS: 'Supports the commitment, proposal, request or offer.',
  },
};
