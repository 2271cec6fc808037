import { genericOAuth } from 'better-auth/plugins';
import { z } from 'zod';
import type { OpenIdProvider } from '../config.ts';
import { GraphUnavailable } from '../platform/errors.ts';
import { json } from '../platform/http.ts';
import { bodyOf, passed, refuse, withCookies } from './auth-wire.ts';

export const providerId = 'oidc';
/** Where the provider sends people back to. */
export const callbackPath = `/api/auth/callback/${providerId}`;
const signInPage = '/sign-in';
/** Only paths of this site: never an address somebody put into the link. */
const inside = z.object({
  next: z
    .string()
    .regex(/^\/(?![/\\])/)
    .max(2000)
    .catch('/'),
});

/** PKCE, a nonce and a signed id token; nobody gets an account by signing in. */
export const singleSignOn = (oidc: OpenIdProvider) =>
  genericOAuth({
    config: [
      {
        providerId,
        name: oidc.name,
        clientId: oidc.clientId,
        clientSecret: oidc.clientSecret,
        discoveryUrl: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        requireIdTokenVerification: true,
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        disableSignUp: true,
        disableImplicitSignUp: true,
      },
    ],
  });

export function singleSignOnDoors(betterAuth: (request: Request) => Promise<Response>) {
  return {
    async begin(request: Request): Promise<Response> {
      const { next } = inside.parse((await bodyOf(request)) ?? {});
      const body = { provider: providerId, callbackURL: next, errorCallbackURL: signInPage, disableRedirect: true };
      const answer = await betterAuth(passed(request, body, { pathname: '/api/auth/sign-in/social' }));
      if (answer.status === 403) return refuse('origin');
      if (!answer.ok) throw new GraphUnavailable();
      const { url } = (await answer.json()) as { url: string };
      return withCookies(json(200, { url }), answer);
    },
    async finish(request: Request): Promise<Response> {
      const answer = await betterAuth(passed(request, undefined, { search: new URL(request.url).search }));
      const location = answer.headers.get('location');
      const response = new Response(null, {
        status: 302,
        headers: { location: location ?? `${signInPage}?error=failed`, 'cache-control': 'no-store' },
      });
      return withCookies(response, answer);
    },
  };
}
