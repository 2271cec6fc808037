import { useTranslation } from 'react-i18next';
import { useClient, useMutation, type CombinedError } from 'urql';
import type { Field, Values } from '../../ui/editing/edit.ts';
import { EditDrawer } from '../../ui/editing/EditDrawer.tsx';
import { outcomeOf, type Answer } from '../../ui/editing/outcome.ts';
import { AnswerObjection, CorrectRating, ObjectToRating, SetGrade } from './change-documents.ts';
import { RatingQuery, touched, type RatingShown } from './documents.ts';

const text = (values: Values, name: string) => (typeof values[name] === 'string' ? values[name] : '');
type Sent = Promise<{ answer: Answer | undefined; error: CombinedError | undefined }>;
interface StepProps {
  readonly of: RatingShown;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly values: (of: RatingShown) => Values;
  readonly send: (version: number, said: Values, key: string) => Sent;
  readonly onClose: () => void;
}
/** One step of a rating that is typed: on the version that was read. */
function Step({ of, title, fields, values, send, onClose }: StepProps) {
  const { t } = useTranslation('ui');
  const client = useClient();
  const again = async () => {
    const { data } = await client.query(RatingQuery, { id: of.id }, { requestPolicy: 'network-only' }).toPromise();
    const now = data?.node?.__typename === 'CreditRating' ? data.node : null;
    return now && { version: now.version, values: values(now) };
  };
  return (
    <EditDrawer
      title={title}
      fields={fields}
      loaded={{ version: of.version, values: values(of) }}
      onClose={onClose}
      save={async (version, changes, key) => {
        const { answer, error } = await send(version, { ...values(of), ...changes }, key);
        return outcomeOf('CreditRating', answer, error, again, t('offline'));
      }}
    />
  );
}
interface OfRating {
  readonly of: RatingShown;
  readonly onClose: () => void;
}
const useTitle = ({ name, year }: RatingShown) => {
  const { t } = useTranslation('credit-ratings');
  return (key: 'setGradeTitle' | 'answerTitle' | 'correctTitle' | 'objectTitle') => t(key, { name, year });
};
const gradesOf = ({ grades }: RatingShown) => grades.map(({ key, name }) => ({ value: key, label: name }));

/** The grade of a draft: another than was proposed with the reason. */
export function SetRatingGrade({ of, onClose }: OfRating) {
  const { t } = useTranslation('credit-ratings');
  const [, set] = useMutation(SetGrade);
  return (
    <Step
      {...{ of, onClose, title: useTitle(of)('setGradeTitle') }}
      fields={[
        { name: 'grade', label: t('grade'), kind: 'choice', options: gradesOf(of), required: true },
        { name: 'reason', label: t('reason'), kind: 'text' },
      ]}
      values={({ grade, gradeReason }) => ({ grade, reason: gradeReason })}
      send={async (version, said, key) => {
        const asked = { rating: of.id, version, grade: text(said, 'grade'), reason: text(said, 'reason') || null, key };
        const { data, error } = await set(asked, touched);
        return { answer: data?.setCreditGrade, error };
      }}
    />
  );
}
/** What its own enterprise objects, once. */
export function ObjectToIt({ of, onClose }: OfRating) {
  const { t } = useTranslation('credit-ratings');
  const [, object] = useMutation(ObjectToRating);
  return (
    <Step
      {...{ of, onClose, title: useTitle(of)('objectTitle') }}
      fields={[{ name: 'objection', label: t('objection'), kind: 'text' }]}
      values={() => ({ objection: null })}
      send={async (version, said, key) => {
        const asked = { rating: of.id, version, objection: text(said, 'objection'), key };
        const { data, error } = await object(asked, touched);
        return { answer: data?.objectToRating, error };
      }}
    />
  );
}
/** The answer to an objection, with another grade or not. */
export function AnswerIt({ of, onClose }: OfRating) {
  const { t } = useTranslation('credit-ratings');
  const [, answer] = useMutation(AnswerObjection);
  return (
    <Step
      {...{ of, onClose, title: useTitle(of)('answerTitle') }}
      fields={[
        { name: 'answer', label: t('answer'), kind: 'text' },
        { name: 'grade', label: t('answerGrade'), kind: 'choice', options: gradesOf(of), required: true },
      ]}
      values={({ grade }) => ({ answer: null, grade })}
      send={async (version, said, key) => {
        const asked = { rating: of.id, version, answer: text(said, 'answer'), grade: text(said, 'grade'), key };
        const { data, error } = await answer(asked, touched);
        return { answer: data?.answerObjection, error };
      }}
    />
  );
}
/** A further public record in place of the one in force, with the reason. */
export function CorrectIt({ of, onClose }: OfRating) {
  const { t } = useTranslation('credit-ratings');
  const [, correct] = useMutation(CorrectRating);
  return (
    <Step
      {...{ of, onClose, title: useTitle(of)('correctTitle') }}
      fields={[
        { name: 'grade', label: t('grade'), kind: 'choice', options: gradesOf(of), required: true },
        { name: 'reason', label: t('correctReason'), kind: 'text' },
      ]}
      values={({ grade }) => ({ grade, reason: null })}
      send={async (version, said, key) => {
        const asked = { rating: of.id, version, grade: text(said, 'grade'), reason: text(said, 'reason'), key };
        const { data, error } = await correct(asked, touched);
        return { answer: data?.correctCreditRating, error };
      }}
    />
  );
}
