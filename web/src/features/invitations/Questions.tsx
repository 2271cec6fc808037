import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.ts';
import type { QuestionShown } from './documents.ts';

/** What was asked, and what each of those who ask answers. */
export function Questions({ list }: { list: readonly QuestionShown[] }) {
  const { t } = useTranslation('invitations');
  const { dateTime } = useFormat();
  if (list.length === 0) return <p className="quiet">{t('noQuestions')}</p>;
  return (
    <ul className="answer-questions">
      {list.map(({ id, text, askedAt, answers }) => (
        <li key={id}>
          <p>
            <b>{text}</b> <span className="quiet small">{dateTime(askedAt)}</span>
          </p>
          {answers.length === 0 && <p className="quiet">{t('unanswered')}</p>}
          {answers.map((answer) => (
            <p key={answer.answeredAt}>
              {t('answerOf', { name: answer.by ?? t('anAsker') })}：{answer.text}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
