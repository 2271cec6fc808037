import { useLocale } from './i18n.ts';

export function LanguageSwitch({ className = '' }: { className?: string }) {
  const { locale, choose } = useLocale();
  const other = locale === 'zh' ? 'en' : 'zh';
  const name = other === 'en' ? 'English' : '中文';
  return (
    <button
      type="button"
      className={`language-switch ${className}`}
      lang={other === 'en' ? 'en' : 'zh-CN'}
      onClick={() => choose(other)}
    >
      {name}
    </button>
  );
}
