import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Failed } from '../../ui/States.tsx';
import { touched, VisitsOfEnterprise, type VisitShown } from './documents.ts';
import { AnswerVisit } from './VisitForms.tsx';
import { useVisitors } from './visitors.ts';

/** The guidance visits to an enterprise, which it answers here; nothing to whom they are not to be seen. */
export function EnterpriseGuidance({ of }: { of: string }) {
  const { t } = useTranslation('guidance-team');
  const visitorsOf = useVisitors();
  const [answered, answer] = useState<VisitShown | null>(null);
  const [{ data, error }, again] = useQuery({ query: VisitsOfEnterprise, variables: { id: of }, context: touched });
  const visits = data?.enterprise?.guidanceVisits ?? [];
  if (!error && visits.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="guidance">
      <h2 id="guidance">{t('ofEnterprise')}</h2>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      <ul className="audits">
        {visits.map((visit) => (
          <li key={visit.id}>
            <span className="named">
              {visit.topic}
              <span className="chip">{t(`state.${visit.status}`)}</span>
              {visit.overdue && <span className="chip warn">{t('overdue')}</span>}
            </span>
            <div>{visit.advice}</div>
            <div className="quiet num">
              {[visit.day, visit.followUpDueOn && t('due', { day: visit.followUpDueOn })].filter(Boolean).join(' · ')}
            </div>
            <div className="quiet">{t('by', { team: visit.team.name, people: visitorsOf(visit) })}</div>
            {visit.answer && (
              <div>
                {t('answer')}：{visit.answer}（{visit.doneOn ? t('done', { day: visit.doneOn }) : t('notDone')}）
              </div>
            )}
            {visit.closingNote && <div className="quiet">{visit.closingNote}</div>}
            {visit.mayAnswer && (
              <Button size="small" aria-label={t('answerTo', { topic: visit.topic })} onClick={() => answer(visit)}>
                {t('answerButton')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {answered && <AnswerVisit key={answered.id} visit={answered} onClose={() => answer(null)} />}
    </section>
  );
}
