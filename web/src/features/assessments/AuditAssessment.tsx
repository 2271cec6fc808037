import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { EditDrawer } from '../../ui/editing/EditDrawer.tsx';
import { newKey } from '../../ui/editing/edit.ts';
import { outcomeOf } from '../../ui/editing/outcome.ts';
import { dayInShanghai } from '../../ui/format.ts';
import { Failed, Refused } from '../../ui/States.tsx';
import { AssessmentOfAudit, Decide, DrawPanel, type AuditAssessed, type Kind } from './documents.ts';
import { PanelTable } from './PanelTable.tsx';
import { opinionUrl } from './urls.ts';

/** The assessment and acceptance of an audit, for its enterprise and its regulator; nothing for anybody else. */
export function AuditAssessment({ audit: id, changed }: { audit: string; changed: () => void }) {
  const { t } = useTranslation('assessments');
  const [{ data, error }, reread] = useQuery({
    ...{ query: AssessmentOfAudit, variables: { id }, requestPolicy: 'cache-and-network' },
  });
  const again = () => {
    reread({ requestPolicy: 'network-only' });
    changed();
  };
  const audit = data?.node?.__typename === 'Audit' ? data.node : null;
  if (error && !data) return <Failed error={error} onRetry={again} />;
  if (!audit?.assessment || !audit.acceptance) return null;
  const keeps = data?.keepsMandatoryList ?? false;
  const kinds: Kind[] = ['ASSESSMENT', 'ACCEPTANCE'];
  return (
    <section className="panel after" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      {audit.assessments.map(({ id: one, kind, result, on, score, passMark }) => (
        <p key={one}>
          <Link to={opinionUrl(one)}>
            {t('line', { on, kind: t(`kind.${kind}`), result: t(`result.${result}`), score, passMark })}
          </Link>
        </p>
      ))}
      {kinds.map((kind) => (
        <OneKind key={kind} {...{ audit, kind, keeps, again }} />
      ))}
    </section>
  );
}

interface Props {
  readonly audit: AuditAssessed;
  readonly kind: Kind;
  readonly keeps: boolean;
  readonly again: () => void;
}
function OneKind({ audit, kind, keeps, again }: Props) {
  const { t } = useTranslation('assessments');
  const [deciding, decideNow] = useState(false);
  const [key] = useState(newKey);
  const [{ data, fetching, error }, draw] = useMutation(DrawPanel);
  const [, decide] = useMutation(Decide);
  const readiness = kind === 'ASSESSMENT' ? audit.assessment : audit.acceptance;
  if (!readiness || !['OPEN', 'ASSESSED', 'DEFERRED'].includes(audit.status)) return null;
  if (kind === 'ASSESSMENT' && audit.status === 'ASSESSED') return null;
  const panel = audit.panels.find((one) => one.kind === kind && one.status === 'OPEN');
  const problem = data && data.drawPanel.__typename !== 'Panel' ? data.drawPanel : null;
  const name = t(`kind.${kind}`);
  return (
    <div>
      <h3>
        {name} {readiness.merged && <span className="chip">{t('merged')}</span>}
      </h3>
      {readiness.ready ? (
        <p>{t('ready')}</p>
      ) : (
        <ul>
          {readiness.unmet.map(({ rule, text, citation }) => (
            <li key={rule}>
              {text} {citation && <span className="quiet small">{citation}</span>}
            </li>
          ))}
        </ul>
      )}
      {error && <Failed error={error} />}
      {problem && <Refused problem={problem} />}
      {keeps && !panel && (
        <Button loading={fetching} onClick={() => void draw({ audit: audit.id, kind, key }).then(again)}>
          {t('draw', { kind: name })}
        </Button>
      )}
      {panel && <PanelTable {...{ panel, readiness, again }} />}
      {keeps && panel && (
        <Button type="primary" disabled={!readiness.ready} onClick={() => decideNow(true)}>
          {t('decide', { kind: name })}
        </Button>
      )}
      {deciding && (
        <EditDrawer
          title={t('decide', { kind: name })}
          fields={[
            { name: 'on', label: t('on'), kind: 'date' },
            { name: 'opinion', label: t('opinion'), kind: 'text' },
          ]}
          loaded={{ version: audit.version ?? 1, values: { on: dayInShanghai(), opinion: null } }}
          onClose={() => decideNow(false)}
          save={async (version, changes, once) => {
            const on = typeof changes['on'] === 'string' ? changes['on'] : dayInShanghai();
            const opinion = typeof changes['opinion'] === 'string' ? changes['opinion'] : '';
            const { data: done, error: failed } = await decide({
              audit: audit.id,
              version,
              kind,
              on,
              opinion,
              key: once,
            });
            again();
            return outcomeOf('Audit', done?.decideAssessment, failed, () => Promise.resolve(null), t('ui:offline'));
          }}
        />
      )}
    </div>
  );
}
