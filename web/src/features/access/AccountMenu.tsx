import { DownOutlined, UserOutlined } from '@ant-design/icons';
import { Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useActAs } from './act-as.ts';
import { mailRemindersPath } from '../reminders/urls.ts';
import { seenByOthersUrl } from '../seen-by-others/urls.ts';
import { useSession } from './session.ts';
import { membersPath, tokensPath } from './urls.ts';
import { useInstallation, type ViewerShown } from './viewer.ts';

/** Who is signed in and as what; in the local demo, also who else one can be. */
export function AccountMenu({ viewer }: { viewer: ViewerShown }) {
  const { t } = useTranslation(['access', 'members', 'reminders', 'seen-by-others']);
  const { signIn, signOut } = useSession();
  const navigate = useNavigate();
  const [{ data }] = useInstallation();
  const actAs = useActAs();
  const others = (data?.installation.demoAccounts ?? []).filter((account) => account.email !== viewer.email);
  const items: MenuProps['items'] = [
    {
      key: 'who',
      type: 'group',
      label: viewer.email,
      children: viewer.memberships.map((m) => ({
        key: m.id,
        disabled: viewer.memberships.length < 2,
        label: `${viewer.actingAs === m.id ? '✓ ' : ''}${t(`role.${m.role}`)}${m.of ? ` · ${m.of}` : ''}`,
        onClick: () => void actAs(m.id),
      })),
    },
    ...(viewer.actingAs ? [{ key: 'all', label: t('members:actAsAll'), onClick: () => void actAs(null) }] : []),
    ...(viewer.rolesToInvite.length
      ? [{ key: 'members', label: <Link to={membersPath}>{t('members:title')}</Link> }]
      : []),
    ...(viewer.memberships.some((m) => m.role === 'ENTERPRISE')
      ? [{ key: 'seen', label: <Link to={seenByOthersUrl()}>{t('seen-by-others:title')}</Link> }]
      : []),
    ...(others.length
      ? [
          { key: 'line', type: 'divider' as const },
          {
            key: 'switch',
            type: 'group' as const,
            label: t('switchTo'),
            children: others.map((account) => ({
              key: account.email,
              label: `${t(`role.${account.role}`)} · ${account.name}`,
              onClick: () => void signIn(account.email, account.password),
            })),
          },
        ]
      : []),
    { key: 'line2', type: 'divider' },
    { key: 'reminders', label: <Link to={mailRemindersPath}>{t('reminders:title')}</Link> },
    { key: 'tokens', label: t('tokens'), onClick: () => void navigate(tokensPath) },
    { key: 'out', label: t('signOut'), onClick: () => void signOut() },
  ];
  const role = (viewer.memberships.find((m) => m.id === viewer.actingAs) ?? viewer.memberships[0])?.role;
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <button type="button" className="account" aria-label={`${t('account')}: ${viewer.name}`}>
        <UserOutlined aria-hidden />
        <span>
          <b>{viewer.name}</b>
          {role && <small>{t(`role.${role}`)}</small>}
        </span>
        <DownOutlined aria-hidden />
      </button>
    </Dropdown>
  );
}
