import { useTranslation } from 'react-i18next';
import { useClient, useMutation } from 'urql';
import type { Field, Loaded } from '../../ui/editing/edit.ts';
import { EditDrawer } from '../../ui/editing/EditDrawer.tsx';
import { outcomeOf } from '../../ui/editing/outcome.ts';
import { dayInShanghai } from '../../ui/format.ts';
import { OneDraw, RecordRecheck, type DrawRead, type MemberShown } from './documents.ts';

const outcomes = ['PASSED', 'FAILED'] as const;
const loadedFrom = ({ version, outcome, recheckedOn, note }: MemberShown): Loaded => ({
  version,
  values: { outcome, recheckedOn, note },
});

interface Props {
  readonly draw: DrawRead;
  readonly member: MemberShown;
  readonly onClose: () => void;
}
export function RecordResult({ draw, member, onClose }: Props) {
  const { t } = useTranslation('rechecks');
  const client = useClient();
  const [, record] = useMutation(RecordRecheck);
  const again = async () => {
    const { data } = await client
      .query(OneDraw, { id: draw.id, search: member.name, drawn: true, first: 100 }, { requestPolicy: 'network-only' })
      .toPromise();
    const read = data?.node?.__typename === 'RecheckDraw' ? data.node.members.nodes : [];
    const now = read.find((one) => one.id === member.id);
    return now ? loadedFrom(now) : null;
  };
  const fields: Field[] = [
    {
      ...{ name: 'outcome', label: t('result'), kind: 'choice', required: true },
      options: outcomes.map((value) => ({ value, label: t(`outcome.${value}`) })),
    },
    { name: 'recheckedOn', label: t('recheckedOn'), kind: 'date' },
    { name: 'note', label: t('note'), kind: 'text' },
  ];
  return (
    <EditDrawer
      title={t('recordOf', { name: member.name })}
      fields={fields}
      loaded={loadedFrom(member)}
      onClose={onClose}
      save={async (version, changes, key) => {
        const said = { ...loadedFrom(member).values, ...changes };
        const { data, error } = await record(
          {
            ...{ member: member.id, version, key },
            outcome: outcomes.find((one) => one === said['outcome']) ?? 'PASSED',
            recheckedOn: typeof said['recheckedOn'] === 'string' ? said['recheckedOn'] : dayInShanghai(),
            note: typeof said['note'] === 'string' ? said['note'] : null,
          },
          { additionalTypenames: ['RecheckDraw', 'RecheckMember'] },
        );
        return outcomeOf('RecheckDraw', data?.recordRecheck, error, again, t('ui:offline'));
      }}
    />
  );
}
