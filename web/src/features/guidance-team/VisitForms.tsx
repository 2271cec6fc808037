import { useTranslation } from 'react-i18next';
import { useClient, useMutation, useQuery } from 'urql';
import type { Field, Loaded, Option, Values } from '../../ui/editing/edit.ts';
import { EditDrawer } from '../../ui/editing/EditDrawer.tsx';
import { outcomeOf } from '../../ui/editing/outcome.ts';
import {
  AnswerVisit as Answer,
  CloseVisit as Close,
  EditVisit as Edit,
  RecordVisit as Record,
} from './change-documents.ts';
import { EnterprisesToGuide, TeamQuery, touched, VisitQuery, type TeamShown, type VisitShown } from './documents.ts';
import { dayGiven, list, maybe, text } from './form-values.ts';

const useEnterprises = (division: string | null) =>
  function useOptions(search: string): Option[] {
    const variables = { search: search || null, division: division === '0' ? null : division };
    const [{ data }] = useQuery({ query: EnterprisesToGuide, variables });
    return (data?.enterprises.nodes ?? []).map(({ id, name, creditCode }) => ({
      ...{ value: id, label: [name, creditCode].filter(Boolean).join(' ') },
    }));
  };
function useFields(members: readonly { id: string; name: string; sector: string }[]): Field[] {
  const { t } = useTranslation('guidance-team');
  return [
    { name: 'day', label: t('day'), kind: 'date' },
    { name: 'topic', label: t('topic'), kind: 'text' },
    { name: 'advice', label: t('advice'), kind: 'longText' },
    {
      ...{ name: 'members', label: t('visitors'), kind: 'choices' },
      options: members.map(({ id, name, sector }) => ({ value: id, label: `${name} ${sector}` })),
    },
    { name: 'followUpDueOn', label: t('followUpDueOn'), kind: 'date' },
  ];
}
const nothing: Values = { enterprise: null, day: null, topic: null, advice: null, members: [], followUpDueOn: null };

export function RecordVisit({ team, onClose }: { readonly team: TeamShown; readonly onClose: () => void }) {
  const { t } = useTranslation(['guidance-team', 'ui']);
  const [, record] = useMutation(Record);
  const fields = useFields(team.members);
  return (
    <EditDrawer
      title={t('recordBy', { name: team.name })}
      fields={[
        {
          ...{ name: 'enterprise', label: t('enterprise'), kind: 'found' },
          useOptions: useEnterprises(team.division?.code ?? null),
        },
        ...fields,
      ]}
      loaded={{ version: 0, values: nothing }}
      onClose={onClose}
      save={async (_, changes, key) => {
        const input = {
          ...{ enterprise: text(changes, 'enterprise'), day: dayGiven(changes, 'day'), topic: text(changes, 'topic') },
          ...{ advice: text(changes, 'advice'), members: list(changes, 'members') },
          followUpDueOn: maybe(changes, 'followUpDueOn'),
        };
        const { data, error } = await record({ team: team.id, input, key }, touched);
        return outcomeOf('GuidanceVisit', data?.recordGuidanceVisit, error, async () => null, t('ui:offline'));
      }}
    />
  );
}

interface OfVisit {
  readonly visit: VisitShown;
  readonly onClose: () => void;
}
function useAgain(id: string, from: (visit: VisitShown) => Loaded) {
  const client = useClient();
  return async (): Promise<Loaded | null> => {
    const { data } = await client.query(VisitQuery, { id }, { requestPolicy: 'network-only' }).toPromise();
    return data?.node?.__typename === 'GuidanceVisit' ? from(data.node) : null;
  };
}
const visitFrom = ({ version, day, topic, advice, followUpDueOn, visitors }: VisitShown): Loaded => ({
  version,
  values: {
    ...{ day, topic, advice, followUpDueOn },
    members: visitors.flatMap(({ member }) => (member === null ? [] : [member])),
  },
});
export function EditVisit({ visit, onClose }: OfVisit) {
  const { t } = useTranslation(['guidance-team', 'ui']);
  const [, edit] = useMutation(Edit);
  const again = useAgain(visit.id, visitFrom);
  const [{ data: asked }] = useQuery({ query: TeamQuery, variables: { id: visit.team.id }, context: touched });
  const fields = useFields(asked?.node?.__typename === 'GuidanceTeam' ? asked.node.members : []);
  return (
    <EditDrawer
      title={t('editVisit', { name: visit.name })}
      fields={fields}
      loaded={visitFrom(visit)}
      onClose={onClose}
      save={async (version, changes, key) => {
        const said = (name: string) => name in changes;
        const input = {
          ...(said('day') && { day: dayGiven(changes, 'day') }),
          ...(said('topic') && { topic: text(changes, 'topic') }),
          ...(said('advice') && { advice: text(changes, 'advice') }),
          ...(said('members') && { members: list(changes, 'members') }),
          ...(said('followUpDueOn') && { followUpDueOn: maybe(changes, 'followUpDueOn') }),
        };
        const { data, error } = await edit({ visit: visit.id, version, input, key }, touched);
        return outcomeOf('GuidanceVisit', data?.editGuidanceVisit, error, again, t('ui:offline'));
      }}
    />
  );
}

/** What an enterprise did about the advice it was given. */
export function AnswerVisit({ visit, onClose }: OfVisit) {
  const { t } = useTranslation(['guidance-team', 'ui']);
  const [, say] = useMutation(Answer);
  const from = ({ version, answer, doneOn }: VisitShown): Loaded => ({ version, values: { answer, doneOn } });
  const again = useAgain(visit.id, from);
  return (
    <EditDrawer
      title={t('answerTo', { topic: visit.topic })}
      fields={[
        { name: 'answer', label: t('answer'), kind: 'longText' },
        { name: 'doneOn', label: t('doneOn'), kind: 'date' },
      ]}
      loaded={from(visit)}
      onClose={onClose}
      save={async (version, changes, key) => {
        const values = { answer: visit.answer, doneOn: visit.doneOn, ...changes };
        const given = { answer: text(values, 'answer'), doneOn: maybe(values, 'doneOn') };
        const { data, error } = await say({ visit: visit.id, version, ...given, key }, touched);
        return outcomeOf('GuidanceVisit', data?.answerGuidance, error, again, t('ui:offline'));
      }}
    />
  );
}

export function CloseVisit({ visit, onClose }: OfVisit) {
  const { t } = useTranslation(['guidance-team', 'ui']);
  const [, close] = useMutation(Close);
  const from = ({ version }: VisitShown): Loaded => ({ version, values: { note: null, on: null } });
  const again = useAgain(visit.id, from);
  return (
    <EditDrawer
      title={t('closeVisit', { name: visit.name })}
      fields={[
        { name: 'note', label: t('closingNote'), kind: 'text' },
        { name: 'on', label: t('closedOn'), kind: 'date' },
      ]}
      loaded={from(visit)}
      onClose={onClose}
      save={async (version, changes, key) => {
        const given = { note: maybe(changes, 'note'), on: maybe(changes, 'on') };
        const { data, error } = await close({ visit: visit.id, version, ...given, key }, touched);
        return outcomeOf('GuidanceVisit', data?.closeGuidance, error, again, t('ui:offline'));
      }}
    />
  );
}
