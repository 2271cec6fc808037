import { Alert, Radio } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format.ts';
import { same, type Editing, type Field, type Value } from './edit.ts';
import { useSay } from './say.ts';

interface Props {
  readonly editing: Editing;
  readonly fields: readonly Field[];
  readonly onChoose: (name: string, value: Value) => void;
}

/** Who saved first and when, and for each field that both changed theirs beside mine, to choose from. */
export function ClashPanel({ editing: { base, mine, clash }, fields, onChoose }: Props) {
  const { t } = useTranslation('ui');
  const { dateTime } = useFormat();
  const say = useSay();
  const id = useId();
  if (!clash) return null;
  const who = clash.changedBy ?? t('editing.somebody');
  const both = fields.filter((field) => field.name in clash.both);
  const taken = fields.filter((field) => clash.taken.includes(field.name));
  return (
    <section aria-labelledby={id} className="edit-clash">
      <Alert
        role="alert"
        type="warning"
        showIcon
        title={<span id={id}>{t('editing.clash', { who })}</span>}
        description={
          <>
            {clash.changedAt && <div>{t('editing.changedAt', { at: dateTime(clash.changedAt) })}</div>}
            <div>{t(both.length > 0 ? 'editing.choose' : 'editing.apart')}</div>
            {taken.length > 0 && <div>{t('editing.taken', { fields: taken.map((f) => f.label).join('、') })}</div>}
          </>
        }
      />
      {both.length > 0 && (
        <table className="plain dense edit-clash-table">
          <thead>
            <tr>
              <th scope="col">{t('editing.field')}</th>
              <th scope="col">{t('editing.theirs')}</th>
              <th scope="col">{t('editing.mine')}</th>
              <th scope="col">{t('editing.keep')}</th>
            </tr>
          </thead>
          <tbody>
            {both.map((field) => {
              const theirs = base.values[field.name] ?? null;
              const own = clash.both[field.name] ?? null;
              return (
                <tr key={field.name}>
                  <th scope="row">{field.label}</th>
                  <td>{say(field, theirs)}</td>
                  <td>{say(field, own)}</td>
                  <td>
                    <Radio.Group
                      name={`${id}-${field.name}`}
                      aria-label={t('editing.keepOf', { field: field.label })}
                      value={same(mine[field.name], theirs) ? 'THEIRS' : 'MINE'}
                      onChange={({ target }) => onChoose(field.name, target.value === 'THEIRS' ? theirs : own)}
                      options={[
                        { value: 'MINE', label: t('editing.keepMine') },
                        { value: 'THEIRS', label: t('editing.takeTheirs') },
                      ]}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
