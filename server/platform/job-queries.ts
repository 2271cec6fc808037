import { z } from 'zod';
import { read, write, type RowOf } from './query.ts';

const text = z.string();
export const jobStates = ['WAITING', 'RUNNING', 'COMMITTED', 'DONE', 'NOTHING', 'GIVEN_UP', 'UNKNOWN'] as const;
export type JobState = (typeof jobStates)[number];
const job = { key: text, kind: text, subject: text, day: text, tries: z.number() };
const ofDay = { kind: text, day: z.iso.date() };
const held = { key: text, owner: text };
const lease = { leaseSeconds: z.int() };
export const planJobs = write('platform/plan-jobs', {
  params: { ...ofDay, subjects: z.array(text) },
  row: { planned: z.number() },
});
export const forgetJobs = write('platform/forget-jobs', {
  params: { ...ofDay, days: z.int() },
  row: { removed: z.number() },
});
export const waitingJobs = read('platform/waiting-jobs', { params: ofDay, row: { key: text } });
export const claimJob = write('platform/claim-job', { params: { ...held, ...lease }, row: job });
export const renewJob = write('platform/renew-job', { params: { ...held, ...lease }, row: { key: text } });
export const commitJob = write('platform/commit-job', { params: held, row: { key: text } });
export const endJob = write('platform/end-job', {
  params: { ...held, state: z.enum(jobStates), problem: text.nullable(), waitSeconds: z.int() },
  row: { key: text },
});
export const settleJobs = write('platform/settle-jobs', { params: ofDay, row: { ...job, state: z.enum(jobStates) } });

export type Job = RowOf<typeof claimJob>;
