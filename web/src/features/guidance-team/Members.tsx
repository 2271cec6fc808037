import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { toCsv } from '../../ui/csv.ts';
import { download } from '../../ui/download.ts';
import type { MemberShown, TeamShown } from './documents.ts';

interface Props {
  readonly team: TeamShown;
  readonly onEdit: (member: MemberShown) => void;
}

/** The members of a team, for whoever keeps it. */
export function Members({ team, onEdit }: Props) {
  const { t } = useTranslation('guidance-team');
  const title = t('members', { name: team.name });
  const term = ({ since, until }: MemberShown) => `${since}–${until ?? ''}`;
  const cells = (one: MemberShown) => [
    ...[one.name, t(`role.${one.role}`), one.sector, one.employer ?? '', term(one)],
    t(one.named ? 'namedYes' : 'namedNo'),
  ];
  const heads = [t('member'), t('roleLabel'), t('sector'), t('employer'), t('term'), t('named')];
  return (
    <>
      <h3>{title}</h3>
      {team.members.length === 0 ? (
        <p className="quiet">{t('noMembers')}</p>
      ) : (
        <div className="scroll-x">
          <table className="plain dense" aria-label={title}>
            <thead>
              <tr>
                {[...heads, t('actions')].map((one) => (
                  <th scope="col" key={one}>
                    {one}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {team.members.map((member) => (
                <tr key={member.id}>
                  {cells(member).map((cell, i) =>
                    i === 0 ? (
                      <th scope="row" key={i}>
                        {cell}
                      </th>
                    ) : (
                      <td key={i}>{cell}</td>
                    ),
                  )}
                  <td>
                    <Button
                      size="small"
                      aria-label={t('editMember', { name: member.name })}
                      onClick={() => onEdit(member)}
                    >
                      {t('change')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <Button
            onClick={() =>
              download('guidance-team.csv', 'text/csv;charset=utf-8', toCsv(heads, team.members.map(cells)))
            }
          >
            {t('csv')}
          </Button>
        </div>
      )}
    </>
  );
}
