import { cleanup, configure, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import i18next from 'i18next';
import { createMemoryRouter } from 'react-router';
import { vi } from 'vitest';
import { App } from '../../web/src/app/App.tsx';
import { routes } from '../../web/src/app/routes.tsx';
import { words } from '../../web/src/app/words.ts';
import { startI18n, type Locale } from '../../web/src/ui/i18n.ts';
import { cast, type CastMember } from './cast.ts';
import { origin, type World } from './world.ts';

// A whole server stands behind each click. What was missed is told by the words of the page: printing its markup at each
// look, and working out styles below, took most of a test's time.
configure({
  asyncUtilTimeout: 60_000,
  defaultHidden: true,
  getElementError: (missed) => new Error(`${missed ?? ''}\n\nThe page says: ${document.body.textContent}`),
});
vi.setConfig({ testTimeout: 240_000 });

/** What jsdom lacks of a browser, and the screens ask for. */
class NothingToWatch {
  observe() {}
  unobserve() {}
  disconnect() {}
}
function completeBrowser() {
  globalThis.ResizeObserver ??= NothingToWatch;
  globalThis.matchMedia ??= (media: string) =>
    Object.assign(new EventTarget(), { matches: false, media, onchange: null, addListener() {}, removeListener() {} });
  globalThis.scrollTo = () => {};
  // The style sheets are for the real browser of the journeys; what a component hides itself stands in its own style.
  for (const one of [globalThis, document.defaultView])
    if (one) one.getComputedStyle = (element) => (element as HTMLElement).style;
  // Lists that draw only what is in sight ask how large the window is.
  for (const side of ['clientWidth', 'clientHeight', 'offsetWidth', 'offsetHeight'])
    Object.defineProperty(side.startsWith('client') ? Element.prototype : HTMLElement.prototype, side, {
      configurable: true,
      get: () => 600,
    });
  Element.prototype.scrollIntoView ??= () => {};
}

type Body = BodyInit | null | undefined;
const bytesOf = async (body: Body): Promise<Body> => (body instanceof window.Blob ? await body.arrayBuffer() : body);

/** The app's own fetch, behind the cookies a browser would keep. */
function browserOf(w: World) {
  const jar = new Map<string, string>();
  const fetch = async (input: RequestInfo | URL, { body, signal: _signal, ...init }: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('origin', origin);
    if (jar.size) headers.set('cookie', [...jar].map(([k, v]) => `${k}=${v}`).join('; '));
    const response = await w.app.fetch(
      new Request(input instanceof Request ? input : input.toString(), { ...init, headers, body: await bytesOf(body) }),
    );
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(cookie)) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  };
  return { jar, fetch };
}

interface Shown {
  readonly as?: CastMember;
  readonly locale?: Locale;
}

/** A screen of the product whose fetch is the product: from the click to the database and back. */
export async function show(w: World, path: string, { as, locale = 'zh' }: Shown = {}) {
  completeBrowser();
  cleanup();
  if (i18next.isInitialized) await i18next.changeLanguage(locale);
  else startI18n(words, locale);
  const { jar, fetch } = browserOf(w);
  if (as) {
    const session = await w.signIn(cast[as].email, cast[as].password);
    for (const pair of session.split('; '))
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
  }
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  render(<App router={router} origin={origin} fetch={fetch} />);
  return { user: userEvent.setup(), router, path: () => router.state.location.pathname + router.state.location.search };
}
