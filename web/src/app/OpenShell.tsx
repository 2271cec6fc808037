import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { signInUrl } from '../features/access/urls.ts';
import { resultsPath } from '../features/assessments/urls.ts';
import { creditRatingsPath } from '../features/credit-ratings/urls.ts';
import { mandatoryListsPath } from '../features/mandatory-lists/urls.ts';
import { progressPath } from '../features/progress/urls.ts';
import { rechecksPath } from '../features/rechecks/urls.ts';
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx';

/** What whoever is not signed in may open all the same. */
const open = [mandatoryListsPath, rechecksPath, resultsPath, creditRatingsPath, progressPath];
export const isOpenToAll = (path: string) => open.some((one) => path === one || path.startsWith(`${one}/`));

export function OpenShell() {
  const { t } = useTranslation('app');
  const { pathname, search } = useLocation();
  return (
    <div className="shell" style={{ gridTemplateAreas: "'top top' 'main main'" }}>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className="top">
        <Link to={mandatoryListsPath} className="brand" aria-label={t('brandFull')}>
          <img src="/favicon.svg" alt="" width={28} height={28} />
          <span>{t('brand')}</span>
        </Link>
        <nav className="top-end" aria-label={t('navigation')}>
          <Link className="language-switch" to={mandatoryListsPath}>
            {t('nav.mandatoryLists')}
          </Link>
          <Link className="language-switch" to={rechecksPath}>
            {t('nav.rechecks')}
          </Link>
          <Link className="language-switch" to={resultsPath}>
            {t('nav.results')}
          </Link>
          <Link className="language-switch" to={creditRatingsPath}>
            {t('nav.creditRatings')}
          </Link>
          <Link className="language-switch" to={progressPath}>
            {t('nav.progress')}
          </Link>
        </nav>
        <div className="top-end" style={{ marginLeft: 0 }}>
          <LanguageSwitch />
          <Link className="language-switch" to={signInUrl(pathname + search)}>
            {t('mandatory-lists:signIn')}
          </Link>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
