import { createAuth } from '../../server/access/auth.ts';
import type { Config } from '../../server/config.ts';
import { businessDay } from '../../server/platform/dates.ts';
import type { Patience } from '../../server/platform/scheduled-jobs.ts';
import { reminderRounds } from '../../server/reminders/mailing.ts';
import type { CastMember } from '../support/cast.ts';
import type { World } from '../support/world.ts';

export const shift = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
export const today = businessDay();
/** An instant of a day in Shanghai at which the day's round is due; months after any weekday rule. */
export const noonOf = (day: string): Date => new Date(`${day}T12:00:00+08:00`);

/** The rounds of one server on the graph of a world. */
export function server(w: World, change: Partial<Config> = {}, patience: Partial<Patience> = {}) {
  const config = { ...w.config, reminders: '0 8 * * *', ...change };
  const auth = createAuth(w.graph, config, { memoryKib: 8, rounds: 1 });
  return reminderRounds({ graph: w.graph, config, auth }, patience)!;
}

/** Lists as published: of 辽宁, long ago and so overdue, `leadWorks` and `supplierWorks`; of 吉林, `strangerWorks`. */
export async function listed(w: World): Promise<void> {
  const entry = (id: string, enterprise: string, authority: string, year: number, publishedOn: string) => ({
    ...{ id, enterprise, authority, year, publishedOn },
  });
  await w.given(
    `UNWIND $entries AS row
     MATCH (e:Enterprise {id: row.enterprise})
     MERGE (l:MandatoryList {id: row.authority + ' ' + toString(toInteger(row.year))})
     ON CREATE SET l.key = l.id, l.authority = row.authority, l.year = toInteger(row.year), l.edition = 1
     MERGE (l)-[:HAS_EDITION]->(edition:ListEdition {id: l.id + ' 1'})
     ON CREATE SET edition.edition = 1, edition.publishedOn = date(row.publishedOn)
     CREATE (edition)-[:RECORDS]->(:PublishedEntry {id: row.id, enterprise: e.id, name: e.name, division: e.division, categories: ['HIGH_ENERGY'], evidence: '[]'})`,
    {
      entries: [
        entry('entry-lead', 'lead-works', '21', 2024, shift(today, -200)),
        entry('entry-supplier', 'supplier-works', '21', 2024, shift(today, -200)),
        entry('entry-stranger', 'stranger-works', '22', 2024, shift(today, -200)),
      ],
    },
  );
}

export const choose = async (w: World, who: CastMember, pace: string, language = 'ZH') => {
  const { data } = await w.as(who).ask('{ viewer { mailReminders { version } } }');
  const answer = await w.as(who).ask(
    `mutation($pace: ReminderPace!, $language: ReminderLanguage!, $version: Int!) {
      chooseReminders(pace: $pace, language: $language, version: $version) {
        __typename ... on MailReminders { pace language version } ... on Problem { code message } } }`,
    { pace, language, version: data.viewer.mailReminders.version },
  );
  return answer.data.chooseReminders;
};
export const jobs = (w: World) =>
  w.graph.script(
    'MATCH (j:ScheduledJob) RETURN j.subject AS subject, toString(j.day) AS day, j.state AS state, j.tries AS tries ORDER BY day, subject',
  );
export const entriesOf = (w: World, act: string) =>
  w.graph.script(
    'MATCH (e:LogEntry {act: $act}) RETURN e.subjectId AS subject, e.after AS after, e.person AS person, e.channel AS channel ORDER BY e.number',
    { act },
  );
