import { useApi } from '../../api/ApiProvider.tsx';

export type SignInOutcome =
  | { readonly kind: 'SIGNED_IN' }
  | { readonly kind: 'WRONG' }
  | { readonly kind: 'TOO_MANY'; readonly minutes: number }
  | { readonly kind: 'OFFLINE' }
  | { readonly kind: 'REFUSED'; readonly status: number };

const waitMinutes = (response: Response) => {
  const seconds = Number(response.headers.get('retry-after') ?? response.headers.get('x-retry-after'));
  return Math.max(1, Math.ceil((Number.isFinite(seconds) && seconds > 0 ? seconds : 60) / 60));
};

export function useSession() {
  const { send, forget } = useApi();
  const post = (path: string, body: unknown) =>
    send(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return {
    async signIn(email: string, password: string): Promise<SignInOutcome> {
      let response: Response;
      try {
        response = await post('/api/auth/sign-in/email', { email, password });
      } catch {
        return { kind: 'OFFLINE' };
      }
      if (response.ok) {
        forget();
        return { kind: 'SIGNED_IN' };
      }
      if (response.status === 429) return { kind: 'TOO_MANY', minutes: waitMinutes(response) };
      if ([400, 401, 403, 404].includes(response.status)) return { kind: 'WRONG' };
      return response.status === 502 || response.status === 503
        ? { kind: 'OFFLINE' }
        : { kind: 'REFUSED', status: response.status };
    },
    async signOut() {
      await post('/api/auth/sign-out', {}).catch(() => undefined);
      forget();
    },
  };
}
