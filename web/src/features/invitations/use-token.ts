import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';

const kept = 'qinglian.answer';
const stored = () => globalThis.sessionStorage?.getItem(kept) ?? '';

/** The token behind the #: out of the address bar and the history as soon as it is read, and there again after a reload of the tab. */
export function useToken() {
  const { hash, pathname } = useLocation();
  const navigate = useNavigate();
  const given = hash.slice(1);
  const [token, setToken] = useState(() => given || stored());
  useEffect(() => {
    if (given === '') return;
    globalThis.sessionStorage?.setItem(kept, given);
    setToken(given);
    void navigate(pathname, { replace: true });
  }, [given, pathname, navigate]);
  const drop = () => globalThis.sessionStorage?.removeItem(kept);
  return { token, drop };
}
