import './older-browsers.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { startI18n } from '../ui/i18n.ts';
import { App } from './App.tsx';
import { routes } from './routes.tsx';
import { words } from './words.ts';
import '../ui/base.css';

startI18n(words);
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App router={createBrowserRouter(routes)} />
  </StrictMode>,
);
