import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { EditDrawer } from '../../ui/editing/EditDrawer.tsx';
import { outcomeOf } from '../../ui/editing/outcome.ts';
import { ReplaceMember, type Panel, type Readiness, type Seat } from './documents.ts';
import { ScoreForm } from './ScoreForm.tsx';

interface Props {
  readonly panel: Panel;
  readonly readiness: Readiness;
  readonly again: () => void;
}

/** Who sits on a panel and who left it, what each gave, and who was recused by which way. */
export function PanelTable({ panel, readiness, again }: Props) {
  const { t } = useTranslation('assessments');
  const [doing, open] = useState<{ readonly what: 'SCORE' | 'REPLACE'; readonly seat: Seat } | null>(null);
  const [, replace] = useMutation(ReplaceMember);
  const scoreOf = (seat: Seat) => panel.scores.find((score) => score.expert === seat.expert);
  const close = () => open(null);
  return (
    <>
      <h3>{t('panel', { kind: t(`kind.${panel.kind}`), on: panel.drawnOn })}</h3>
      <Table<Seat>
        size="small"
        pagination={false}
        rowKey="expert"
        dataSource={panel.seats}
        columns={[
          {
            key: 'name',
            title: t('member'),
            render: (_, { name, employer, replacedOn, reason }) => (
              <>
                {name} {employer && <span className="quiet small">{employer}</span>}
                {replacedOn && <div className="quiet small">{t('replaced', { on: replacedOn, reason })}</div>}
              </>
            ),
          },
          {
            key: 'covers',
            title: t('covers'),
            render: (_, { covers }) => covers.map((c) => t(`coversOf.${c}`)).join('、'),
          },
          {
            key: 'scored',
            title: t('scored'),
            render: (_, seat) => scoreOf(seat)?.total ?? (seat.hasAccount ? t('ownAccount') : t('notScored')),
          },
          {
            key: 'act',
            title: '',
            render: (_, seat) =>
              panel.status === 'OPEN' &&
              seat.replacedOn === null && (
                <>
                  {!seat.hasAccount && (
                    <Button
                      size="small"
                      aria-label={t('scoreOf', { name: seat.name })}
                      onClick={() => open({ what: 'SCORE', seat })}
                    >
                      {t('score')}
                    </Button>
                  )}{' '}
                  <Button
                    size="small"
                    aria-label={t('replaceOf', { name: seat.name })}
                    onClick={() => open({ what: 'REPLACE', seat })}
                  >
                    {t('replace')}
                  </Button>
                </>
              ),
          },
        ]}
      />
      {panel.recusals.length > 0 && (
        <p className="small">
          {t('recusals')}：
          {panel.recusals
            .map(({ path }) =>
              path
                .map(({ from, relation, to }, i) => `${i === 0 ? from : ''} ${t(`relation.${relation}`)} ${to}`)
                .join(' →'),
            )
            .join('；')}
        </p>
      )}
      <p className="quiet small" style={{ overflowWrap: 'anywhere' }}>
        {t('proof', { seed: panel.seed, commitment: panel.commitment, populationHash: panel.populationHash })}
      </p>
      {doing?.what === 'SCORE' && (
        <ScoreForm
          title={t('scoreOf', { name: doing.seat.name })}
          {...{ panel: panel.id, expert: doing.seat.expert, sheet: readiness.sheet, vetoes: readiness.vetoes, again }}
          now={scoreOf(doing.seat) ?? null}
          onClose={close}
        />
      )}
      {doing?.what === 'REPLACE' && (
        <EditDrawer
          title={t('replaceOf', { name: doing.seat.name })}
          fields={[{ name: 'reason', label: t('reason'), kind: 'text' }]}
          loaded={{ version: panel.version, values: { reason: null } }}
          onClose={close}
          save={async (version, { reason }, key) => {
            const said = typeof reason === 'string' ? reason : '';
            const asked = { panel: panel.id, version, expert: doing.seat.expert, reason: said, key };
            const { data, error } = await replace(asked);
            again();
            return outcomeOf('Panel', data?.replacePanelMember, error, () => Promise.resolve(null), t('ui:offline'));
          }}
        />
      )}
    </>
  );
}
