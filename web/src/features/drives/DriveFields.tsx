import { Button, Form, Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { indicators } from '../../api/indicators.ts';
import type { Field } from '../../ui/editing/edit.ts';
import { FieldInput } from '../../ui/editing/FieldInput.tsx';
import { withValue, type DriveDraft, type Template, type Wrong } from './drive-draft.ts';

function useFields(): Field[] {
  const { t } = useTranslation('drives');
  return [
    { name: 'name', label: t('name'), kind: 'text' },
    { name: 'goal', label: t('goal'), kind: 'longText' },
    {
      ...{ name: 'indicators', label: t('indicators'), kind: 'choices' },
      options: indicators.map((value) => ({ value, label: t(`reference:indicator.${value}`) })),
    },
    { name: 'year', label: t('year'), kind: 'number', hint: t('yearHint') },
    { name: 'dueOn', label: t('dueOn'), kind: 'date' },
    { name: 'message', label: t('message'), kind: 'longText', hint: t('messageHint') },
    { name: 'named', label: t('named'), kind: 'yesNo', hint: t('namedHint') },
    {
      ...{ name: 'remindEveryDays', label: t('remindEveryDays'), kind: 'number', hint: t('remindHint') },
      ...{ unit: t('days'), least: 0, most: 90 },
    },
  ];
}

interface Props {
  readonly draft: DriveDraft;
  readonly wrong: readonly Wrong[];
  readonly onChange: (draft: DriveDraft, field: string) => void;
}

/** Everything a drive says, each field with what is wrong with it. */
export function DriveFields({ draft, wrong, onChange }: Props) {
  const fields = useFields();
  const id = useId();
  const said = (path: string) => wrong.filter((one) => one.path === path).map(({ message }) => message);
  return (
    <>
      {fields.map((field) => {
        const problems = said(field.name);
        return (
          <Form.Item
            key={field.name}
            label={field.label}
            htmlFor={`${id}-${field.name}`}
            extra={field.hint}
            {...(problems.length > 0 && { validateStatus: 'error', help: problems.join('；') })}
          >
            <FieldInput
              id={`${id}-${field.name}`}
              field={field}
              value={draft[field.name as keyof Omit<DriveDraft, 'templates'>]}
              onChange={(value) => onChange(withValue(draft, field.name, value), field.name)}
            />
          </Form.Item>
        );
      })}
      <Templates
        rows={draft.templates}
        said={said}
        onChange={(templates) => onChange({ ...draft, templates }, 'templates')}
      />
    </>
  );
}

interface TemplatesProps {
  readonly rows: readonly Template[];
  readonly said: (path: string) => string[];
  readonly onChange: (rows: readonly Template[]) => void;
}
function Templates({ rows, said, onChange }: TemplatesProps) {
  const { t } = useTranslation('drives');
  const put = (at: number, row: Template) => onChange(rows.map((one, i) => (i === at ? row : one)));
  const problem = (path: string) => {
    const problems = said(path);
    return problems.length > 0 ? { validateStatus: 'error' as const, help: problems.join('；') } : {};
  };
  return (
    <fieldset className="dr-templates">
      <legend>{t('templates')}</legend>
      <p className="quiet small">{t('templatesHint')}</p>
      {rows.map((row, i) => (
        <div key={i} className="dr-template" role="group" aria-label={t('templateNo', { n: i + 1 })}>
          <Form.Item {...problem(`templates.${i}.industry`)}>
            <Input
              aria-label={`${t('industry')} ${i + 1}`}
              placeholder={t('industry')}
              value={row.industry}
              onChange={({ target }) => put(i, { ...row, industry: target.value.trim() })}
            />
          </Form.Item>
          <Form.Item {...problem(`templates.${i}.message`)}>
            <Input.TextArea
              aria-label={`${t('templateMessage')} ${i + 1}`}
              placeholder={t('templateMessage')}
              autoSize={{ minRows: 1, maxRows: 8 }}
              value={row.message}
              onChange={({ target }) => put(i, { ...row, message: target.value })}
            />
          </Form.Item>
          <Button
            aria-label={t('removeTemplate', { n: i + 1 })}
            onClick={() => onChange(rows.filter((_, at) => at !== i))}
          >
            ×
          </Button>
        </div>
      ))}
      <Form.Item {...problem('templates')}>
        <Button onClick={() => onChange([...rows, { industry: '', message: '' }])}>{t('addTemplate')}</Button>
      </Form.Item>
    </fieldset>
  );
}
