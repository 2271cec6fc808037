import { useApi } from '../../api/ApiProvider.tsx';

export type RecoveryOutcome = 'done' | 'linkBad' | 'tooMany' | 'offline' | 'passwordLength';

/** What is done outside GraphQL by whoever is not signed in. */
export function useRecovery() {
  const { send, forget } = useApi();
  const post = (path: string, body: unknown) =>
    send(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const outcomeOf = async (path: string, body: unknown): Promise<RecoveryOutcome> => {
    const response = await post(path, body).catch(() => undefined);
    if (!response || response.status >= 500) return 'offline';
    if (response.ok) return 'done';
    if (response.status === 429) return 'tooMany';
    const { code } = (await response.json()) as { code?: string };
    return code === 'INVALID_PASSWORD' ? 'passwordLength' : 'linkBad';
  };
  return {
    request: (email: string) => outcomeOf('/api/auth/request-password-reset', { email }),
    async reset(token: string, newPassword: string) {
      const outcome = await outcomeOf('/api/auth/reset-password', { token, newPassword });
      if (outcome === 'done') forget();
      return outcome;
    },
    /** Where the OpenID provider wants the browser to go. */
    async single(next: string): Promise<string | null> {
      const response = await post('/api/auth/sign-in/single', { next }).catch(() => undefined);
      return response?.ok ? ((await response.json()) as { url: string }).url : null;
    },
  };
}
