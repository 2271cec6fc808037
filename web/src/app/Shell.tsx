import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, NavLink, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { AccountMenu } from '../features/access/AccountMenu.tsx';
import { signInUrl } from '../features/access/urls.ts';
import { useViewer } from '../features/access/viewer.ts';
import { Reminders } from '../features/orders/Reminders.tsx';
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx';
import { Failed, Loading } from '../ui/States.tsx';
import { Finder } from './Finder.tsx';
import { OpenShell } from './OpenShell.tsx';
import { groupsFor, isOpenToAll } from './places.tsx';

export function Shell() {
  const { t } = useTranslation('app');
  const [{ data, fetching, error }, again] = useViewer();
  const [folded, fold] = useState(false);
  const location = useLocation();
  const loading = useNavigation().state === 'loading';
  const main = useRef<HTMLElement>(null);
  const from = useRef(location.pathname);

  useEffect(() => {
    if (from.current !== location.pathname) main.current?.focus({ preventScroll: true });
    from.current = location.pathname;
  }, [location.pathname]);

  if (fetching && !data)
    return (
      <div className="shell-wait">
        <Loading rows={6} />
      </div>
    );
  if (error && !data)
    return (
      <div className="shell-wait">
        <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
      </div>
    );
  if (!data?.viewer && isOpenToAll(location.pathname)) return <OpenShell />;
  if (!data?.viewer) return <Navigate to={signInUrl(location.pathname + location.search)} replace />;
  const roles = data.viewer.memberships.map(({ role }) => role);

  return (
    <div className={folded ? 'shell folded' : 'shell'}>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className="top">
        <Link to="/" className="brand" aria-label={t('brandFull')}>
          <img src="/favicon.svg" alt="" width={28} height={28} />
          <span>{t('brand')}</span>
        </Link>
        <Finder />
        <div className="top-end">
          <LanguageSwitch />
          <Reminders regulator={roles.includes('REGULATOR')} />
          <AccountMenu viewer={data.viewer} />
        </div>
      </header>
      <nav className="side" aria-label={t('navigation')}>
        <div className="places">
          {groupsFor(roles).map(({ key: group, places }) => (
            <section key={group} aria-labelledby={`places-${group}`}>
              <h2 id={`places-${group}`}>{t(`navGroup.${group}`)}</h2>
              <ul>
                {places.map(({ key, to, Icon, Beside }) => (
                  <li key={key}>
                    <NavLink to={to} title={folded ? t(`nav.${key}`) : undefined} aria-label={t(`nav.${key}`)}>
                      <Icon aria-hidden />
                      <span>{t(`nav.${key}`)}</span>
                      {Beside && !folded && <Beside />}
                    </NavLink>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <button type="button" className="fold" aria-expanded={!folded} onClick={() => fold(!folded)}>
          {folded ? <MenuUnfoldOutlined aria-hidden /> : <MenuFoldOutlined aria-hidden />}
          <span>{t(folded ? 'expand' : 'collapse')}</span>
        </button>
      </nav>
      <main id="main" ref={main} tabIndex={-1} aria-busy={loading}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <ScrollRestoration />
    </div>
  );
}
