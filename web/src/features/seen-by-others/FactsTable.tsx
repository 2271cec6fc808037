import { EyeInvisibleOutlined } from '@ant-design/icons';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Seen, SeenFact } from './documents.ts';
import { useSaying } from './saying.ts';

function groupsOf(facts: readonly SeenFact[], nameOf: (fact: SeenFact) => string) {
  const groups = new Map<string, { title: string; facts: SeenFact[] }>();
  for (const fact of facts) {
    const key = `${fact.topic.startsWith('LINK') ? 'LINK' : fact.topic} ${fact.of}`;
    const group = groups.get(key) ?? { title: nameOf(fact), facts: [] };
    group.facts.push(fact);
    groups.set(key, group);
  }
  return [...groups];
}

/** Every fact of one's own in a row, and in a column for each of the others what that one sees of it. */
export function FactsTable({ seen, onlyHidden }: { seen: Seen; onlyHidden: boolean }) {
  const { t } = useTranslation('seen-by-others');
  const saying = useSaying(seen);
  const shown = onlyHidden ? seen.facts.filter((fact) => fact.seen.includes(null)) : seen.facts;
  return (
    <table className="plain dense seen-table" aria-label={t('title')}>
      <thead>
        <tr>
          <th scope="col">{t('fact')}</th>
          <th scope="col">{t('self')}</th>
          {seen.eyes.map((eyes) => {
            const { who, of } = saying.eyes(eyes);
            return (
              <th scope="col" key={eyes.kind}>
                {who}
                {of && <small className="quiet">{of}</small>}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {groupsOf(shown, saying.group).map(([key, { title, facts }]) => (
          <Fragment key={key}>
            <tr className="seen-group">
              <th scope="colgroup" colSpan={2 + seen.eyes.length}>
                {title}
              </th>
            </tr>
            {facts.map((fact) => (
              <tr key={`${fact.topic} ${fact.field}`}>
                <th scope="row">{saying.field(fact)}</th>
                <td>{saying.said(fact, fact.value)}</td>
                {fact.seen.map((value, i) => (
                  <td key={seen.eyes[i]!.kind} className={value === null ? 'unseen' : 'seen'}>
                    {value === null ? (
                      <>
                        <EyeInvisibleOutlined aria-hidden /> {t('hidden')}
                      </>
                    ) : (
                      saying.said(fact, value)
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
