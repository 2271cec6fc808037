import { App, Button, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import type { CursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { newKey } from '../../ui/editing/edit.ts';
import { EditButton } from '../../ui/editing/EditButton.tsx';
import { useFormat } from '../../ui/format.ts';
import { RemoveScheme, type AuditShown, type SchemeShown } from './documents.ts';
import { results, units } from './scheme-fields.ts';
import { ShareDialog } from './ShareDialog.tsx';
import { ChangeScheme, VerifyFigures } from './SchemeForms.tsx';

/** An amount in words: money in 万元, everything else in its unit. */
export function useAmount() {
  const { money, number } = useFormat();
  return (value: number, unit: string) => (unit === '元' ? money(value) : `${number(value)} ${unit}`);
}

function FiguresShown({ figures }: { figures: SchemeShown['expected'] }) {
  const { t } = useTranslation('schemes');
  const amount = useAmount();
  if (!figures) return <span className="quiet">{t('notVerified')}</span>;
  const basis = figures.energyBasis && ` (${t(`basis.${figures.energyBasis}`)})`;
  return (
    <>
      {figures.values.map(({ measure, value, unit }) => (
        <div key={measure} className="small">
          {t(`measure.${measure}`)} <span className="num">{amount(value, unit)}</span>
          {measure === 'COAL' && basis}
        </div>
      ))}
      {figures.other && <div className="small">{figures.other}</div>}
      <div className="quiet small">{[figures.year, figures.source].filter(Boolean).join(' · ')}</div>
    </>
  );
}

function Flags({ flags }: Pick<SchemeShown, 'flags'>) {
  const { t } = useTranslation('schemes');
  const amount = useAmount();
  return flags.map(({ kind, measure, expected, verified, percent, citation }) => (
    <div key={measure} className="chip warn" title={citation} style={{ whiteSpace: 'normal' }}>
      {t(`flag.${kind}`, {
        measure: t(`measure.${measure}`),
        expected: amount(expected, units[measure]),
        verified: amount(verified, units[measure]),
        percent,
      })}
    </div>
  ));
}

interface Props {
  readonly audit: AuditShown;
  readonly pages: CursorPages;
  readonly loading: boolean;
}
/** The schemes of an audit, with what is to be done about each. */
export function SchemeTable({ audit, pages, loading }: Props) {
  const { t } = useTranslation('schemes');
  const { share } = useFormat();
  const { modal, message } = App.useApp();
  const [, remove] = useMutation(RemoveScheme);
  const [changing, change] = useState<SchemeShown | null>(null);
  const [verifying, verify] = useState<SchemeShown | null>(null);
  const [sharing, startSharing] = useState<SchemeShown | null>(null);
  const ask = ({ id, version, name }: SchemeShown) =>
    modal.confirm({
      title: t('removeSure', { name }),
      okText: t('remove'),
      cancelText: t('ui:cancel'),
      onOk: async () => {
        const { data } = await remove({ id, version, key: newKey() }, { additionalTypenames: ['Scheme', 'Audit'] });
        const answer = data?.removeScheme;
        if (answer?.__typename === 'RemovedScheme') void message.success(t('removed'));
        else void message.error(answer?.message ?? t('ui:offline'));
      },
    });
  const columns: TableProps<SchemeShown>['columns'] = [
    {
      key: 'name',
      title: t('scheme'),
      render: (_, { name, kind, shares }) => (
        <>
          <b>{name}</b>
          <div className="quiet small">{t(`kind.${kind}`)}</div>
          {shares.length > 0 && (
            <div className="small">
              {t('sharedBy')}{' '}
              {shares
                .map(({ enterprise, basisPoints }) =>
                  basisPoints === null
                    ? t('otherParty')
                    : t('share', { name: enterprise, share: share(basisPoints / 10_000, 2) }),
                )
                .join('、')}
            </div>
          )}
        </>
      ),
    },
    {
      key: 'status',
      title: t('status'),
      render: (_, { status }) => <span className="chip">{t(`state.${status}`)}</span>,
    },
    {
      key: 'feasibility',
      title: t('feasibility'),
      render: (_, scheme) =>
        scheme.kind === 'MEDIUM_HIGH_COST' &&
        results.map((name) => (
          <div key={name} className="small">
            {t(`short.${name}`)} {scheme[name] ? t(`result.${scheme[name]}`) : t('noResult')}
          </div>
        )),
    },
    { key: 'expected', title: t('expected'), render: (_, { expected }) => <FiguresShown figures={expected} /> },
    { key: 'verified', title: t('verified'), render: (_, { verified }) => <FiguresShown figures={verified} /> },
    { key: 'flags', title: t('flags'), width: 220, render: (_, { flags }) => <Flags flags={flags} /> },
    {
      key: 'actions',
      title: t('actions'),
      hidden: !audit.schemes.nodes.some(({ mayEdit }) => mayEdit.length > 0),
      render: (_, scheme) => (
        <>
          {scheme.mayEdit.includes('name') && (
            <>
              <EditButton of={scheme.name} small onClick={() => change(scheme)} />{' '}
              <Button size="small" aria-label={t('removeOf', { name: scheme.name })} onClick={() => ask(scheme)}>
                {t('remove')}
              </Button>
            </>
          )}
          {scheme.mayEdit.includes('shares') && (
            <Button
              size="small"
              aria-label={t('sharing.of', { name: scheme.name })}
              onClick={() => startSharing(scheme)}
            >
              {t('sharing.open')}
            </Button>
          )}{' '}
          {scheme.mayEdit.includes('verified') && (
            <Button size="small" aria-label={t('verifyOf', { name: scheme.name })} onClick={() => verify(scheme)}>
              {t('verify')}
            </Button>
          )}
        </>
      ),
    },
  ];
  return (
    <>
      <CursorTable<SchemeShown>
        {...{ label: t('schemes'), connection: audit.schemes, pages, loading, columns }}
        scroll={{ x: 1100 }}
        empty={t('none')}
      />
      {changing && <ChangeScheme scheme={changing} onClose={() => change(null)} />}
      {sharing && <ShareDialog audit={audit} scheme={sharing} onClose={() => startSharing(null)} />}
      {verifying && <VerifyFigures scheme={verifying} onClose={() => verify(null)} />}
    </>
  );
}
