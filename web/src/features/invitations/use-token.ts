import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';

const kept = 'qinglian.answer';

/** The token behind the #: out of the address bar and the history as soon as it is read, and there again after a reload of the tab. */
export function useToken() {
  const { hash, pathname } = useLocation();
  const navigate = useNavigate();
  const given = hash.slice(1);
  useEffect(() => {
    if (given === '') return;
    globalThis.sessionStorage?.setItem(kept, given);
    void navigate(pathname, { replace: true });
  }, [given, pathname, navigate]);
  const drop = () => globalThis.sessionStorage?.removeItem(kept);
  return { token: given || (globalThis.sessionStorage?.getItem(kept) ?? ''), drop };
}
