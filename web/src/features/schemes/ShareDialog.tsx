import { App, Button, InputNumber, Modal, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { newKey } from '../../ui/editing/edit.ts';
import { useFormat } from '../../ui/format.ts';
import { useSettled } from '../../ui/settled.ts';
import { Refused } from '../../ui/States.tsx';
import { AuditsToShare, ShareScheme, type AuditShown, type SchemeShown } from './documents.ts';

interface Party {
  readonly audit: string;
  readonly name: string;
  /** Of 10 000; null while nothing is typed. */
  readonly part: number | null;
}
const whole = 10_000;
const touched = { additionalTypenames: ['Scheme', 'Audit', 'SavingsLedger'] };

/** As they stand; of a scheme that is not shared, its own audit with all of it. */
const partiesOf = (audit: AuditShown, { shares }: SchemeShown): Party[] =>
  shares.length > 0
    ? shares.flatMap(({ audit: id, enterprise, basisPoints }) =>
        id === null || basisPoints === null ? [] : [{ audit: id, name: enterprise ?? '', part: basisPoints }],
      )
    : [{ audit: audit.id, name: audit.enterprise?.name ?? '', part: whole }];

interface Props {
  readonly audit: AuditShown;
  readonly scheme: SchemeShown;
  readonly onClose: () => void;
}
/** Who of a park shares a scheme, and by which part. */
export function ShareDialog({ audit, scheme, onClose }: Props) {
  const { t } = useTranslation(['schemes', 'ui']);
  const { share } = useFormat();
  const { message } = App.useApp();
  const [parties, setParties] = useState(() => partiesOf(audit, scheme));
  const [problem, refuse] = useState<string | null>(null);
  const [key, setKey] = useState(newKey);
  const [{ fetching }, save] = useMutation(ShareScheme);
  const park = audit.enterprise?.park;
  const sum = parties.reduce((total, { part }) => total + (part ?? 0), 0);
  const change = (next: Party[]) => {
    setParties(next);
    setKey(newKey());
    refuse(null);
  };
  const keep = async (shares: { audit: string; basisPoints: number }[]) => {
    refuse(null);
    const { data, error } = await save({ id: scheme.id, version: scheme.version, shares, key }, touched);
    const answer = data?.shareScheme;
    if (answer?.__typename !== 'Scheme')
      return refuse(answer?.message ?? error?.graphQLErrors[0]?.message ?? t('ui:offline'));
    void message.success(t('sharing.saved'));
    onClose();
  };
  return (
    <Modal
      open
      width={640}
      title={t('sharing.of', { name: scheme.name })}
      onCancel={onClose}
      footer={
        <Space>
          {scheme.shares.length > 0 && (
            <Button disabled={fetching} onClick={() => void keep([])}>
              {t('sharing.end')}
            </Button>
          )}
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
          <Button
            type="primary"
            loading={fetching}
            disabled={sum !== whole || parties.length < 2 || parties.some(({ part }) => !part)}
            onClick={() => void keep(parties.map(({ audit: id, part }) => ({ audit: id, basisPoints: part ?? 0 })))}
          >
            {t('sharing.save')}
          </Button>
        </Space>
      }
    >
      <p className="quiet">{t('sharing.lead')}</p>
      <PartiesTable parties={parties} own={audit.id} onChange={change} />
      <p role="status" className={sum === whole ? 'num' : 'num warn'}>
        {t('sharing.sum', { sum: share(sum / whole, 2) })}
        {sum !== whole && ` · ${t('sharing.mustAdd')}`}
      </p>
      {park ? (
        <AddParty park={park.id} parties={parties} onAdd={(party) => change([...parties, party])} />
      ) : (
        <p>{t('sharing.noPark')}</p>
      )}
      {problem && <Refused problem={{ message: problem }} />}
    </Modal>
  );
}

interface TableProps {
  readonly parties: readonly Party[];
  readonly own: string;
  readonly onChange: (next: Party[]) => void;
}
function PartiesTable({ parties, own, onChange }: TableProps) {
  const { t } = useTranslation('schemes');
  return (
    <table className="plain dense" aria-label={t('sharedBy')}>
      <thead>
        <tr>
          <th scope="col">{t('sharing.party')}</th>
          <th scope="col">{t('sharing.part')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {parties.map((party) => (
          <tr key={party.audit}>
            <th scope="row">
              {party.name} {party.audit === own && <span className="quiet small">{t('sharing.own')}</span>}
            </th>
            <td>
              <InputNumber
                aria-label={t('sharing.partOf', { name: party.name })}
                min={0}
                max={100}
                precision={2}
                suffix="%"
                value={party.part === null ? null : party.part / 100}
                onChange={(percent) =>
                  onChange(
                    parties.map((one) =>
                      one.audit === party.audit
                        ? { ...one, part: percent === null ? null : Math.round(percent * 100) }
                        : one,
                    ),
                  )
                }
              />
            </td>
            <td className="right">
              {party.audit !== own && (
                <Button
                  size="small"
                  aria-label={t('sharing.removeOf', { name: party.name })}
                  onClick={() => onChange(parties.filter((one) => one.audit !== party.audit))}
                >
                  {t('sharing.remove')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface AddProps {
  readonly park: string;
  readonly parties: readonly Party[];
  readonly onAdd: (party: Party) => void;
}
/** The audits of the park whose enterprise has no part yet; the new one takes what is left. */
function AddParty({ park, parties, onAdd }: AddProps) {
  const { t } = useTranslation(['schemes', 'ui']);
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim()) || null;
  const [{ data }] = useQuery({ query: AuditsToShare, variables: { park, search } });
  const free = (data?.audits.nodes ?? []).flatMap(({ id, openedOn, enterprise }) =>
    enterprise && !parties.some((one) => one.audit === id || one.name === enterprise.name)
      ? [{ id, name: enterprise.name, day: openedOn ?? '—' }]
      : [],
  );
  const left = Math.max(0, whole - parties.reduce((total, { part }) => total + (part ?? 0), 0));
  return (
    <Select<string | null>
      aria-label={t('sharing.add')}
      placeholder={t('sharing.add')}
      style={{ width: 360 }}
      // A choice adds a row and is free again.
      value={null}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={free.map(({ id, ...one }) => ({ value: id, label: t('sharing.partyOf', one) }))}
      notFoundContent={t('ui:empty')}
      onChange={(chosen) => {
        const found = free.find(({ id }) => id === chosen);
        if (found) onAdd({ audit: found.id, name: found.name, part: left });
      }}
    />
  );
}
