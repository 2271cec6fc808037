import { useTranslation } from 'react-i18next';
import { useClient, useMutation, useQuery } from 'urql';
import { useDivisionOptions } from '../../api/division-options.ts';
import type { Field, Loaded, Option, Values } from '../../ui/editing/edit.ts';
import { EditDrawer } from '../../ui/editing/EditDrawer.tsx';
import { outcomeOf } from '../../ui/editing/outcome.ts';
import { AddMember as Add, EditMember as Change, EditTeam as Edit, FormTeam as Form } from './change-documents.ts';
import { ExpertsToJoin, TeamQuery, touched, type MemberShown, type TeamShown } from './documents.ts';
import { dayGiven, maybe, text } from './form-values.ts';

const roles = ['LEADER', 'DEPUTY', 'MEMBER'] as const;
const roleOf = (values: Values) => roles.find((one) => one === values['role']) ?? 'MEMBER';
const useExperts = (search: string): Option[] => {
  const [{ data }] = useQuery({ query: ExpertsToJoin, variables: { search: search || null } });
  return (data?.experts.nodes ?? []).map(({ id, name, employer }) => ({
    ...{ value: id, label: [name, employer].filter(Boolean).join(' ') },
  }));
};
function useTeamNow() {
  const client = useClient();
  return async (id: string): Promise<TeamShown | null> => {
    const { data } = await client.query(TeamQuery, { id }, { requestPolicy: 'network-only' }).toPromise();
    return data?.node?.__typename === 'GuidanceTeam' ? data.node : null;
  };
}

export function FormTeam({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['guidance-team', 'ui']);
  const [, form] = useMutation(Form);
  return (
    <EditDrawer
      title={t('form')}
      fields={[
        { name: 'division', label: t('division'), kind: 'found', useOptions: useDivisionOptions },
        { name: 'name', label: t('name'), kind: 'text' },
        { name: 'documentNo', label: t('documentNo'), kind: 'text' },
      ]}
      loaded={{ version: 0, values: { division: null, name: null, documentNo: null } }}
      onClose={onClose}
      save={async (_, changes, key) => {
        const input = { name: text(changes, 'name'), documentNo: maybe(changes, 'documentNo') };
        const { data, error } = await form({ division: text(changes, 'division'), input, key }, touched);
        return outcomeOf('GuidanceTeam', data?.formGuidanceTeam, error, async () => null, t('ui:offline'));
      }}
    />
  );
}

interface OfTeam {
  readonly team: TeamShown;
  readonly onClose: () => void;
}
const teamFrom = ({ version, name, documentNo }: TeamShown): Loaded => ({
  ...{ version: version ?? 0, values: { name, documentNo } },
});
export function EditTeam({ team, onClose }: OfTeam) {
  const { t } = useTranslation(['guidance-team', 'ui']);
  const [, edit] = useMutation(Edit);
  const teamNow = useTeamNow();
  const again = async () => {
    const now = await teamNow(team.id);
    return now && teamFrom(now);
  };
  return (
    <EditDrawer
      title={t('editTeam', { name: team.name })}
      fields={[
        { name: 'name', label: t('name'), kind: 'text' },
        { name: 'documentNo', label: t('documentNo'), kind: 'text' },
      ]}
      loaded={teamFrom(team)}
      onClose={onClose}
      save={async (version, changes, key) => {
        const input = {
          ...('name' in changes && { name: text(changes, 'name') }),
          ...('documentNo' in changes && { documentNo: maybe(changes, 'documentNo') }),
        };
        const { data, error } = await edit({ team: team.id, version, input, key }, touched);
        return outcomeOf('GuidanceTeam', data?.editGuidanceTeam, error, again, t('ui:offline'));
      }}
    />
  );
}

function useFields(pooled: boolean): Field[] {
  const { t } = useTranslation('guidance-team');
  const personal: Field[] = [
    { name: 'name', label: t('memberName'), kind: 'text' },
    { name: 'employer', label: t('employer'), kind: 'text' },
  ];
  return [
    ...(pooled ? [] : personal),
    { name: 'sector', label: t('sector'), kind: 'text' },
    {
      name: 'role',
      label: t('roleLabel'),
      kind: 'choice',
      required: true,
      options: roles.map((value) => ({ value, label: t(`role.${value}`) })),
    },
    { name: 'since', label: t('since'), kind: 'date' },
    { name: 'until', label: t('until'), kind: 'date' },
    { name: 'named', label: t('named'), kind: 'yesNo' },
  ];
}
const noMember: Values = {
  ...{ expert: null, name: null, employer: null, sector: null, role: 'MEMBER', since: null, until: null, named: false },
};
export function AddMember({ team, onClose }: OfTeam) {
  const { t } = useTranslation(['guidance-team', 'ui']);
  const [, add] = useMutation(Add);
  const teamNow = useTeamNow();
  const fields = useFields(false);
  const again = async (): Promise<Loaded | null> => {
    const now = await teamNow(team.id);
    return now && { version: now.version ?? 0, values: noMember };
  };
  return (
    <EditDrawer
      title={t('addMemberTo', { name: team.name })}
      fields={[{ name: 'expert', label: t('expert'), kind: 'found', useOptions: useExperts }, ...fields]}
      loaded={{ version: team.version ?? 0, values: noMember }}
      onClose={onClose}
      save={async (version, changes, key) => {
        const values = { ...noMember, ...changes };
        const input = {
          ...{ expert: maybe(values, 'expert'), name: maybe(values, 'name'), employer: maybe(values, 'employer') },
          ...{ sector: text(values, 'sector'), role: roleOf(values), since: dayGiven(values, 'since') },
          ...{ until: maybe(values, 'until'), named: values.named === true },
        };
        const { data, error } = await add({ team: team.id, version, input, key }, touched);
        return outcomeOf('GuidanceTeam', data?.addGuidanceMember, error, again, t('ui:offline'));
      }}
    />
  );
}

export function EditMember({ team, member, onClose }: OfTeam & { readonly member: MemberShown }) {
  const { t } = useTranslation(['guidance-team', 'ui']);
  const [, change] = useMutation(Change);
  const teamNow = useTeamNow();
  const fields = useFields(member.expert !== null);
  const from = (version: number | null, one: MemberShown): Loaded => {
    const { name, employer, sector, role, since, until, named } = one;
    return { version: version ?? 0, values: { name, employer, sector, role, since, until, named } };
  };
  const again = async () => {
    const now = await teamNow(team.id);
    const one = now?.members.find(({ id }) => id === member.id);
    return now && one ? from(now.version, one) : null;
  };
  return (
    <EditDrawer
      title={t('editMember', { name: member.name })}
      fields={fields}
      loaded={from(team.version, member)}
      onClose={onClose}
      save={async (version, changes, key) => {
        const said = (name: string) => name in changes;
        const input = {
          ...(said('name') && { name: text(changes, 'name') }),
          ...(said('employer') && { employer: maybe(changes, 'employer') }),
          ...(said('sector') && { sector: text(changes, 'sector') }),
          ...(said('role') && { role: roleOf(changes) }),
          ...(said('since') && { since: dayGiven(changes, 'since') }),
          ...(said('until') && { until: maybe(changes, 'until') }),
          ...(said('named') && { named: changes['named'] === true }),
        };
        const { data, error } = await change({ team: team.id, version, member: member.id, input, key }, touched);
        return outcomeOf('GuidanceTeam', data?.editGuidanceMember, error, again, t('ui:offline'));
      }}
    />
  );
}
