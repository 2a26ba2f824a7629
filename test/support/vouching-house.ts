import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** What the house says of who signs in there, and how it may misbehave. */
export interface HouseSays {
  claims: JWTPayload;
  /** Signs with a key that it does not publish. */
  foreignKey?: boolean;
  /** Answers with another nonce than the one asked with. */
  otherNonce?: boolean;
  audience?: string;
  lifetimeSeconds?: number;
}

/** A small provider of OpenID Connect on this machine: it asks nobody anything, and lets whoever comes be who the test says. */
export interface VouchingHouse {
  readonly issuer: string;
  says: HouseSays;
  close(): Promise<void>;
}

interface Asked {
  readonly nonce: string;
  readonly challenge: string;
  readonly redirectUri: string;
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString());
}

function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

/** Starts the house; its keys are new each time. */
export async function openVouchingHouse(clientId: string): Promise<VouchingHouse> {
  const own = await generateKeyPair('ES256');
  const foreign = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
  const codes = new Map<string, Asked>();
  let issuer = '';
  const house: { says: HouseSays } = { says: { claims: {} } };

  const tokenFor = ({ nonce }: Asked): Promise<string> => {
    const { says } = house;
    return new SignJWT({ ...says.claims, nonce: says.otherNonce ? 'other' : nonce })
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .setIssuer(issuer)
      .setAudience(says.audience ?? clientId)
      .setIssuedAt()
      .setExpirationTime(`${says.lifetimeSeconds ?? 60}s`)
      .sign(says.foreignKey ? foreign.privateKey : own.privateKey);
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', issuer);
    if (url.pathname === '/.well-known/openid-configuration') {
      const endpoints = { authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` };
      const told = { response_types_supported: ['code'], subject_types_supported: ['public'] };
      const algorithms = {
        id_token_signing_alg_values_supported: ['ES256'],
        code_challenge_methods_supported: ['S256'],
      };
      return json(response, { issuer, jwks_uri: `${issuer}/keys`, ...endpoints, ...told, ...algorithms });
    }
    if (url.pathname === '/keys') return json(response, { keys: [jwk] });
    if (url.pathname === '/authorize') {
      const asked = (name: string): string => url.searchParams.get(name) ?? '';
      const code = `code-${codes.size + 1}`;
      codes.set(code, {
        nonce: asked('nonce'),
        challenge: asked('code_challenge'),
        redirectUri: asked('redirect_uri'),
      });
      const back = new URL(asked('redirect_uri'));
      back.searchParams.set('code', code);
      back.searchParams.set('state', asked('state'));
      response.writeHead(302, { location: back.href }).end();
      return;
    }
    const body = await bodyOf(request);
    const asked = codes.get(body.get('code') ?? '');
    const proof = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    if (asked?.challenge !== proof || asked.redirectUri !== body.get('redirect_uri')) {
      return json(response, { error: 'invalid_grant' }, 400);
    }
    codes.delete(body.get('code')!);
    json(response, { access_token: 'unused', token_type: 'Bearer', id_token: await tokenFor(asked) });
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(house, {
    issuer,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  });
}
