import { z } from 'zod';
import { SECOND_MS } from '../kernel/instant.ts';
import {
  merchantServices,
  signingKey,
  signRequest,
  type SiteKey,
  siteKeyOf,
} from '../modules/merchant-payment/index.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { refusal } from '../platform/http/refuse.ts';
import type { App, RouteModule, Services } from '../platform/http/route-module.ts';
import { newToken } from '../platform/random.ts';
import words from './demonstration-site-words.json' with { type: 'json' };

const BASE = '/api/demonstration-merchant/:operatorId';
const config = { roles: 'public' } as const;
const tags = ['demonstration-merchant'];
const operatorId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/);
const orderQuery = z.object({
  service: z.string().max(60),
  line: z.string().max(30),
  reference: z.string().max(60),
});
const codeQuery = z.object({ purchase: z.uuid(), code: z.string().max(10) });

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A look of its own: it stands for somebody else's site. */
const STYLE = `body{margin:0;background:#fff7e8;color:#2b2118;font:1.0625rem/1.5 system-ui,sans-serif}
main{max-width:34rem;margin:0 auto;padding:2rem 1.25rem}h1{font-size:1.75rem}
label{display:grid;gap:.25rem;font-weight:600}input,select,button{font:inherit;min-height:2.75rem;padding:.25rem .75rem;
border:1px solid #8a6d4f;border-radius:.4rem;background:#fff;box-sizing:border-box;width:100%}
button{background:#8c3b0c;border-color:#8c3b0c;color:#fff;font-weight:600;margin-top:.75rem;cursor:pointer}a{color:#8c3b0c}`;

function page(body: string): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${words.title}</title><style>${STYLE}</style></head><body><main><h1>${words.title}</h1><p>${words.lede}</p>${body}</main></body></html>`;
}

/** The key of the site for an operator that exists; anywhere but in a demonstration there is nothing at this address. */
async function keyFor(services: Services, operator: string): Promise<{ key: SiteKey; sold: readonly string[][] }> {
  const { db } = services.database;
  const known = await db.selectFrom('platform_operator').select('id').where('id', '=', operator).execute();
  if (services.config.demo === 'none' || known.length === 0) throw refusal('request/no-such-address', 404);
  const context = {
    operatorId: operator,
    actor: 'system:demonstration',
    clock: services.clock,
    random: services.random,
  };
  return inTransaction(db, context, async (tx) => {
    const key = await siteKeyOf(tx);
    if (!key) throw refusal('request/no-such-address', 404);
    const sold = (await merchantServices(tx)).map((one) => [one.code, one.name.fr, one.unit_price]);
    return { key, sold };
  });
}

/** Asks the installation as any merchant does, by a signed request. */
async function ask(
  app: App,
  services: Services,
  key: SiteKey,
  sent: { readonly path: string; readonly body: object },
): Promise<{ [name: string]: string }> {
  const payload = JSON.stringify(sent.body);
  const seconds = String(Math.floor(services.clock.now() / SECOND_MS));
  const nonce = newToken();
  const parts = { seconds, nonce, method: 'POST', path: sent.path, body: Buffer.from(payload) };
  const answer = await app.inject({
    method: 'POST',
    url: sent.path,
    headers: {
      'content-type': 'application/json',
      'regie-key': key.keyId,
      'regie-timestamp': seconds,
      'regie-nonce': nonce,
      'regie-signature': signRequest(signingKey(key.secret), parts),
    },
    payload,
  });
  return answer.json();
}

function shop(operator: string, sold: readonly string[][]): string {
  const options = sold
    .map(
      ([code = '', name = '', price = '']) =>
        `<option value="${escape(code)}">${escape(name)} (${escape(price)} €)</option>`,
    )
    .join('');
  return page(`<form action="/api/demonstration-merchant/${operator}/order"><p><label>${words.what}
<select name="service">${options}</select></label></p><p><label>${words.line} <input name="line" required inputmode="tel"></label></p>
<input type="hidden" name="reference" value="${newToken().slice(0, 12)}"><button>${words.buy}</button></form>`);
}

function told(operator: string, answer: { readonly [name: string]: string }): string {
  const back = `<p><a href="/api/demonstration-merchant/${operator}">${words.back}</a></p>`;
  if (answer['state'] === 'asked')
    return page(`<p>${words.asked} ${escape(answer['amountInclTax'] ?? '')} €.</p>
<p><a href="/espace/purchases/${escape(answer['id'] ?? '')}">${words.confirm}</a></p>
<form action="/api/demonstration-merchant/${operator}/code"><input type="hidden" name="purchase" value="${escape(answer['id'] ?? '')}">
<p><label>${words.code} <input name="code" inputmode="numeric"></label> <button>${words.pay}</button></p></form>${back}`);
  if (answer['state'] === 'confirmed') return page(`<p>${words.thanks}</p>${back}`);
  return page(`<p>${words.refused} ${escape(answer['reason'] ?? answer['detail'] ?? '')}</p>${back}`);
}

/** A small merchant's site that pays by the operator's bill, to try the signed requests; served by a demonstration alone. */
export const demonstrationMerchantSite: RouteModule = {
  name: 'demonstration-merchant',
  register: (app, services) => {
    const params = z.object({ operatorId });
    app.get(BASE, { config, schema: { tags, params } }, async (request, reply) => {
      const { sold } = await keyFor(services, request.params.operatorId);
      return reply.type('text/html; charset=utf-8').send(shop(request.params.operatorId, sold));
    });
    app.get(`${BASE}/order`, { config, schema: { tags, params, querystring: orderQuery } }, async (request, reply) => {
      const { operatorId: operator } = request.params;
      const { key } = await keyFor(services, operator);
      const path = `/api/merchant-api/${operator}/purchases`;
      // Asked again with its reference, the same order is answered as it stands: the customer comes back to this very page.
      const returnTo = `${request.protocol}://${request.host}${request.url}`;
      const answer = await ask(app, services, key, { path, body: { ...request.query, returnTo } });
      return reply.type('text/html; charset=utf-8').send(told(operator, answer));
    });
    app.get(`${BASE}/code`, { config, schema: { tags, params, querystring: codeQuery } }, async (request, reply) => {
      const { operatorId: operator } = request.params;
      const { key } = await keyFor(services, operator);
      const path = `/api/merchant-api/${operator}/purchases/${request.query.purchase}/confirmation`;
      const answer = await ask(app, services, key, { path, body: { code: request.query.code } });
      return reply.type('text/html; charset=utf-8').send(told(operator, answer));
    });
  },
};
