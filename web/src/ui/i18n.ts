import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

export type Locale = 'zh' | 'en';
export interface Strings {
  readonly zh: object;
  readonly en: object;
}
const remembered = 'qinglian.locale';

const firstLocale = (): Locale => (globalThis.localStorage?.getItem(remembered) === 'en' ? 'en' : 'zh');
export const languageTag = (locale: Locale) => (locale === 'zh' ? 'zh-CN' : 'en');

/** One namespace for each word: t('parks:title'). */
export function startI18n(words: Record<string, Strings>, locale: Locale = firstLocale()) {
  const of = (l: Locale) => Object.fromEntries(Object.entries(words).map(([word, s]) => [word, s[l]]));
  const show = (l: string) => {
    document.documentElement.lang = languageTag(l as Locale);
  };
  i18next.on('languageChanged', show);
  void i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: 'zh',
    ns: Object.keys(words),
    defaultNS: 'ui',
    resources: { zh: of('zh'), en: of('en') },
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  show(locale);
  return i18next;
}

export function useLocale() {
  const { i18n } = useTranslation();
  const locale: Locale = i18n.language === 'en' ? 'en' : 'zh';
  return {
    locale,
    choose(next: Locale) {
      globalThis.localStorage?.setItem(remembered, next);
      void i18n.changeLanguage(next);
    },
  };
}
