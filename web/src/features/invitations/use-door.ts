import { useApi } from '../../api/ApiProvider.tsx';

/** In and out of the product, from the page of a link. */
export function useDoor() {
  const { send, forget } = useApi();
  const post = (path: string, body: object) =>
    send(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }).catch(
      () => undefined,
    );
  return {
    async signIn(email: string, password: string): Promise<boolean> {
      const response = await post('/api/auth/sign-in/email', { email, password });
      if (response?.ok) forget();
      return response?.ok ?? false;
    },
    async signOut(): Promise<void> {
      await post('/api/auth/sign-out', {});
      forget();
    },
  };
}
