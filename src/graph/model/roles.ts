import type { Choices } from './property.ts';

export const cooperationRole: Choices = {
  name: 'CooperationRole',
  description: 'What an actor does in an initiative; none where the source names none.',
  values: {
    RUNS: 'It carries the initiative out as its own.',
    FUNDS: 'It funds it (IATI role 1).',
    ACCOUNTABLE: 'It is accountable for it (IATI role 2).',
    EXTENDS: 'It extends the funds or manages for others (IATI role 3).',
    IMPLEMENTS: 'It implements it (IATI role 4).',
    SUPPORTS: 'It supports it.',
    COORDINATES: 'It coordinates it.',
    COMMISSIONS: 'It commissioned it.',
  },
};

export const participationRole: Choices = {
  name: 'ParticipationRole',
  description: 'What an actor or person does at an event; none where the source names none.',
  values: {
    CONVENES: 'It convenes the event.',
    ORGANISES: 'It organises it.',
    LEADS: 'It leads it.',
    HOSTS: 'It takes place at its seat.',
    SUPPORTS: 'It supports it.',
    IN_COORDINATION: 'It is organised in coordination with it.',
    ATTENDS: 'It attends.',
  },
};

export const commitmentRole: Choices = {
  name: 'CommitmentRole',
  description: 'What an actor has to do with a commitment.',
  values: { OWNER: 'It is the one that commits itself, proposes, asks or offers.', SUPPORTS: 'It supports it.' },
};
