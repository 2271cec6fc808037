import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { signInUrl } from '../features/access/urls.ts';
import { mandatoryListsPath } from '../features/mandatory-lists/urls.ts';
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx';
import { openPlaces } from './places.tsx';

export function OpenShell() {
  const { t } = useTranslation('app');
  const { pathname, search } = useLocation();
  return (
    <div className="shell open">
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className="top">
        <Link to={mandatoryListsPath} className="brand" aria-label={t('brandFull')}>
          <img src="/favicon.svg" alt="" width={28} height={28} />
          <span>{t('brand')}</span>
        </Link>
        <div className="top-end">
          <LanguageSwitch />
          <Link className="language-switch" to={signInUrl(pathname + search)}>
            {t('mandatory-lists:signIn')}
          </Link>
        </div>
      </header>
      <nav className="open-places" aria-label={t('navigation')}>
        {openPlaces.map(({ key, to }) => (
          <NavLink key={key} to={to}>
            {t(`nav.${key}`)}
          </NavLink>
        ))}
      </nav>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
