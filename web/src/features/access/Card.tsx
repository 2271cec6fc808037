import type { ReactNode } from 'react';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';
import { useTitle } from '../../ui/title.ts';
import './sign-in.css';

/** A page for whoever is not signed in: one question in the middle. */
export function Card({ title, children }: { title: string; children: ReactNode }) {
  useTitle(title);
  return (
    <main className="sign-in-work" style={{ minHeight: '100%' }}>
      <LanguageSwitch className="sign-in-language" />
      <div className="sign-in-box" style={{ maxWidth: 440 }}>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}
