import { expect } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import { drafting, listed } from '../mandatory-lists/drafting.ts';
import type { CastMember } from '../support/cast.ts';
import { smallRegion } from '../support/small-region.ts';
import type { World } from '../support/world.ts';

export const [lead, a, b] = ['清河龙头装备有限公司', '清河甲化工有限公司', '清河乙染料有限公司'];
export const exceeds = { category: 'EXCEEDS_LIMITS', evidence: 'COD 年均浓度超标 12%' };
export const heavy = { category: 'HIGH_ENERGY', evidence: '超限额', limit: 100, measured: 120, unit: 'kgce/t' };
/** What the national pack asks of the lead, which exceeds limits of discharge and of energy. */
export const asked = [
  ...[
    'NAME',
    'LEGAL_REPRESENTATIVE',
    'ADDRESS',
    'POLLUTANTS',
    'DISCHARGE_WAY',
    'CONCENTRATION_AND_TOTAL',
    'EXCEEDANCE',
  ],
  ...['ENERGY_USE', 'ENERGY_LIMIT_EXCEEDANCE'],
];
export interface Value {
  readonly item: string;
  readonly value?: string | null;
  readonly withheldBecause?: string | null;
}
/** Everything that is asked of the lead, with changes by item. */
export const whole = (change: Record<string, Partial<Value>> = {}): Value[] =>
  asked.map((item) => ({ item, value: item === 'NAME' ? lead : `${item} 的内容`, ...change[item] }));

const EDITION = `edition publishedOn name enteredBy reason rulePack categories
  values { item value withheld withheldBecause rules { key citation } }`;
export const DISCLOSURE = `id year authority { code } enterprise { id } editions { ${EDITION} }
  drafts { id side status version mayChange values { item value withheldBecause } }`;
export const ENTRY = `id year disclosedOn mayDraft clock { step dueOn state doneOn } entry { id name }
  form { item withholdable rules { key } } suggested { item value } disclosure { ${DISCLOSURE} }`;
export const PROBLEM = `... on Problem { code message } ... on InvalidInput { fields { path } } ... on RuleBroken { rule }
  ... on Conflict { currentVersion }`;
const ANSWER = `{ __typename ... on Disclosure { ${DISCLOSURE} } ${PROBLEM} }`;

/** Disclosures, asked for and changed as anybody, for a list of 2102 published on 31 January 2025. */
export function disclosing(w: World) {
  const { publish } = drafting(w);
  const asker = (as: CastMember | null) => (as ? w.as(as) : w.public);
  const ask = async (as: CastMember | null, query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await asker(as).ask(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };
  const ofEnterprise = async (as: CastMember | null, id = 'lead-works') =>
    (
      await ask(as, `query($id: ID!) { enterprise(id: $id) { disclosures { ${ENTRY} } } }`, {
        id: globalId('Enterprise', id),
      })
    ).enterprise?.disclosures as any[];
  const list = async (as: CastMember | null, args = '') =>
    (await ask(as, `{ disclosures${args} { totalCount nodes { ${ENTRY} } } }`)).disclosures;
  const entry = async (name: string = lead, year = 2025): Promise<string> =>
    (await list(null, `(year: ${year})`)).nodes.find((one: any) => one.entry.name === name).entry.id;
  const draft = async (as: CastMember | null, values: readonly Value[], more: Record<string, unknown> = {}) =>
    (
      await ask(
        as,
        `mutation($entry: ID!, $version: Int!, $values: [DisclosureValueInput!]!, $key: String) {
          draftDisclosure(entry: $entry, version: $version, values: $values, key: $key) ${ANSWER} }`,
        { entry: more.entry ?? (await entry()), version: 0, values, ...more },
      )
    ).draftDisclosure;
  const change =
    (name: 'submitDisclosure' | 'publishDisclosure') =>
    async (as: CastMember | null, one: { id: string; version: number }, more: Record<string, unknown> = {}) => {
      const reason = name === 'publishDisclosure';
      return (
        await ask(
          as,
          `mutation($draft: ID!, $version: Int!, $key: String${reason ? ', $reason: String' : ''}) {
            ${name}(draft: $draft, version: $version, key: $key${reason ? ', reason: $reason' : ''}) ${ANSWER} }`,
          { draft: one.id, version: one.version, ...more },
        )
      )[name];
    };
  const publishDraft = change('publishDisclosure');
  return {
    ...{ ask, ofEnterprise, list, entry, draft, publishList: publish },
    submit: change('submitDisclosure'),
    publish: publishDraft,
    /** Drafts and publishes as one's own side. */
    disclose: async (as: CastMember, values: readonly Value[] = whole(), more: Record<string, unknown> = {}) => {
      const made = await draft(as, values, more.entry ? { entry: more.entry } : {});
      expect(made.__typename).toBe('Disclosure');
      return publishDraft(
        as,
        made.drafts.find((one: any) => one.mayChange),
        more.reason ? { reason: more.reason } : {},
      );
    },
    follow: async (as: CastMember | null, args = '') =>
      (await ask(as, `{ disclosuresToFollow${args} { totalCount nodes { ${ENTRY} } } }`)).disclosuresToFollow,
    given: async () => {
      await smallRegion(w);
      const entries = [listed('lead-works', exceeds, heavy), listed('member-a'), listed('member-b')];
      expect(await publish(2025, '2025-01-31', entries)).toMatchObject({ __typename: 'MandatoryList' });
    },
    log: () =>
      w.graph.script(
        `MATCH (l:LogEntry) WHERE l.subjectType IN ['Disclosure', 'DisclosureDraft']
         RETURN l.act AS act, l.person AS person, l.divisions AS divisions, l.enterprises AS enterprises, l.after AS after ORDER BY l.number`,
      ),
  };
}
