import { Button, Descriptions, Drawer, Table } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { newKey } from '../../ui/editing/edit.ts';
import type { Answer } from '../../ui/editing/outcome.ts';
import { Failed, Loading, Nothing, Refused } from '../../ui/States.tsx';
import { enterpriseUrl } from '../enterprises/urls.ts';
import { PublishRating, TellRating } from './change-documents.ts';
import { RatingQuery, touched, type RatingShown } from './documents.ts';
import { AnswerIt, CorrectIt, ObjectToIt, SetRatingGrade } from './RatingForms.tsx';
import { gradeName, RatingState } from './RatingState.tsx';

/** One rating: the grade and why, what was objected and answered, what is public, and what may be done. */
export function RatingDetails({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('credit-ratings');
  const [{ data, error, fetching, stale }, again] = useQuery({
    query: RatingQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
    context: touched,
  });
  const one = data?.node?.__typename === 'CreditRating' ? data.node : null;
  const title = one ? t('details', { name: one.name, year: one.year }) : t('title');
  return (
    <Drawer open size={680} onClose={onClose} title={title}>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Loading rows={6} />}
      {data && !one && <Nothing />}
      {one && <Said of={one} />}
      {one && <Doing of={one} busy={fetching || stale} />}
    </Drawer>
  );
}

function Said({ of }: { of: RatingShown }) {
  const { t } = useTranslation('credit-ratings');
  const line = (label: string, children: ReactNode) => ({ key: label, label, children });
  const maybe = (label: string, children: ReactNode) => (children ? [line(label, children)] : []);
  return (
    <>
      <Descriptions
        column={1}
        size="small"
        items={[
          line(t('enterprise'), of.enterprise ? <Link to={enterpriseUrl(of.enterprise.id)}>{of.name}</Link> : of.name),
          line(t('authority'), of.authority.name),
          line(t('grade'), <RatingState of={of} />),
          line(t('proposed'), `${gradeName({ grades: of.grades, grade: of.proposed })} · ${t('points')} ${of.points}`),
          ...maybe(t('gradeReason'), of.gradeReason),
          ...maybe(t('toldOn'), of.toldOn && `${of.toldOn} · ${t('window', { days: of.objectionDays })}`),
          ...maybe(t('objection'), of.objection && `${of.objection}（${of.objectedOn ?? ''}）`),
          ...maybe(t('answer'), of.answer && `${of.answer}（${of.answeredOn ?? ''}）`),
          ...maybe(
            t('records'),
            of.published.length > 0 &&
              of.published.map(({ edition, publishedOn, gradeName: grade, reason }) => (
                <div key={edition}>
                  {t('recordLine', { day: publishedOn, grade })} {reason && <span className="quiet">{reason}</span>}
                </div>
              )),
          ),
        ]}
      />
      <h3>{t('reasons')}</h3>
      <Table
        size="small"
        rowKey={(one) => `${one.kind} ${one.day} ${one.document ?? ''}`}
        pagination={false}
        dataSource={of.reasons}
        locale={{ emptyText: t('noReasons') }}
        columns={[
          { key: 'kind', title: t('fact'), render: (_, one) => t(`reasonOf.${one.kind}`) },
          { key: 'day', title: t('day'), className: 'num', render: (_, one) => one.day },
          { key: 'document', title: t('document'), render: (_, one) => one.document ?? '—' },
          {
            key: 'points',
            title: t('weight'),
            className: 'num',
            align: 'right',
            render: (_, one) => (one.points > 0 ? `+${one.points}` : one.points),
          },
        ]}
      />
      {of.grades[0] && <p className="quiet small">{t('planning', { citation: of.grades[0].citation })}</p>}
    </>
  );
}

/** While it is read again nothing can be done with it: that would be on a version gone by. */
function Doing({ of, busy }: { of: RatingShown; busy: boolean }) {
  const { t } = useTranslation(['credit-ratings', 'ui']);
  const [doing, act] = useState<'grade' | 'object' | 'answer' | 'correct' | null>(null);
  const [{ fetching: telling }, tell] = useMutation(TellRating);
  const [{ fetching: publishing }, publish] = useMutation(PublishRating);
  const [refusal, refuse] = useState<string | null>(null);
  const form = { of, onClose: () => act(null) };
  const asked = () => ({ rating: of.id, version: of.version, key: newKey() });
  const said = (answer: Answer | undefined, error: { graphQLErrors: { message: string }[] } | undefined) => {
    if (answer?.__typename === 'CreditRating') return refuse(null);
    refuse(answer?.message ?? error?.graphQLErrors[0]?.message ?? t('ui:offline'));
  };
  const objected = of.objection !== null && of.answer === null;
  return (
    <>
      <div className="toolbar after">
        {of.mayDecide && of.status === 'DRAFT' && (
          <>
            <Button
              type="primary"
              disabled={busy}
              loading={telling}
              onClick={() => void tell(asked(), touched).then(({ data, error }) => said(data?.tellCreditRating, error))}
            >
              {t('tell')}
            </Button>
            <Button onClick={() => act('grade')}>{t('setGrade')}</Button>
          </>
        )}
        {of.mayDecide && of.status === 'TOLD' && (
          <>
            {objected && (
              <Button type="primary" onClick={() => act('answer')}>
                {t('answerIt')}
              </Button>
            )}
            <Button
              disabled={busy}
              loading={publishing}
              onClick={() =>
                void publish(asked(), touched).then(({ data, error }) => said(data?.publishCreditRating, error))
              }
            >
              {t('publish')}
            </Button>
          </>
        )}
        {of.mayDecide && of.status === 'PUBLISHED' && <Button onClick={() => act('correct')}>{t('correct')}</Button>}
        {of.mayObject && (
          <Button type="primary" onClick={() => act('object')}>
            {t('object')}
          </Button>
        )}
      </div>
      {refusal && <Refused problem={{ message: refusal }} />}
      {doing === 'grade' && <SetRatingGrade {...form} />}
      {doing === 'object' && <ObjectToIt {...form} />}
      {doing === 'answer' && <AnswerIt {...form} />}
      {doing === 'correct' && <CorrectIt {...form} />}
    </>
  );
}
