import { z } from 'zod';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok } from '../../../kernel/result.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { writtenAs } from '../../../platform/http/worded-fields.ts';
import { accountOf, createCustomer, maskedIban, signMandate, updateContact } from '../../account/index.ts';
import { presentReturnedAgain } from '../../payment/index.ts';
import { pauseCase } from '../../collection/index.ts';
import { NEW_ADDRESS } from '../../communication/index.ts';
import { fulfilObligations } from '../../obligation/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { dayText } from '../domain/write-values.ts';
import { actionOutcome } from '../shapes/action.ts';
import { accountParams, agentsThat, dayField, given, idField, territoryField } from './fields.ts';
import { addRefundActions } from './refund-actions.ts';
import { previewQuery, runAction } from './run-action.ts';
import { addPayments } from './take-payment.ts';

const common = { tags: ['customer'], querystring: previewQuery, response: { 200: actionOutcome } };
const text = z.string().trim().min(1).max(200);
const address = z.strictObject({
  line1: text,
  line2: text.optional(),
  postcode: writtenAs(
    /^\d{5}$/,
    'Code postal attendu : cinq chiffres (97110).',
    'Expected a postcode: five digits (97110).',
  ),
  city: text,
});
const customerBody = z.strictObject({
  territory: territoryField,
  segment: z.enum(['residential', 'professional']),
  language: z.enum(['fr', 'en']).optional(),
  title: z.enum(['madame', 'monsieur']).optional(),
  givenName: text.optional(),
  familyName: text.optional(),
  organizationName: text.optional(),
  registrationNumber: text.optional(),
  birthDate: dayField.optional(),
  email: text.optional(),
  phone: text.optional(),
  address,
});
const contactBody = z.strictObject({ email: text.optional(), phone: text.optional(), address: address.optional() });
const mandateBody = z.strictObject({ iban: text, bic: text.optional(), holder: text.optional() });
const pauseBody = z.strictObject({ until: dayField, reason: text });
const NO_ACCOUNT = fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.');

function addCustomers(app: App, services: Services): void {
  const write = { config: { roles: agentsThat('account:write') } };
  app.post('/api/customers', { ...write, schema: { ...common, body: customerBody } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const { territory, segment, language, address, ...person } = request.body;
      const kind = segment === 'professional' ? 'organization' : 'individual';
      const home = { ...given(address), country: territory.slice(0, 2) };
      const party = { kind, ...given(person), address: home } as const;
      const done = await createCustomer(tx, context, { territory, segment, party, ...given({ language }) });
      if (!done.ok) return done;
      const { account } = done.value;
      return ok({
        accountId: account.id,
        figures: [
          ...figureOf('holder', 'text', done.value.party.displayName, []),
          ...figureOf('accountNumber', 'text', account.number, []),
          ...figureOf('customerNumber', 'text', account.customerNumber, []),
        ],
      });
    }),
  );
  app.post(
    '/api/customers/:accountId/contact',
    { ...write, schema: { ...common, params: accountParams, body: contactBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { accountId } = request.params;
        const account = await accountOf(tx, accountId);
        if (!account) return NO_ACCOUNT;
        const { address, ...rest } = request.body;
        const home = address ? { address: { ...given(address), country: account.territory.slice(0, 2) } } : {};
        const done = await updateContact(tx, context, { accountId, ...given(rest), ...home });
        if (!done.ok) return done;
        const on = localDate(account.territory, context.clock.now());
        await fulfilObligations(tx, context, { accountId, kind: NEW_ADDRESS, on });
        const { email, phone } = done.value;
        return ok({
          accountId,
          figures: [...figureOf('email', 'text', email, []), ...figureOf('phone', 'text', phone, [])],
        });
      }),
  );
}

/** What agents do with an account: open it, change it, take money at the counter, put collection on hold. */
export function addCustomerActions(app: App, services: Services): void {
  addCustomers(app, services);
  addRefundActions(app, services);
  addPayments(app, services);
  app.post(
    '/api/customers/:accountId/mandate',
    {
      config: { roles: agentsThat('account:write') },
      schema: { ...common, params: accountParams, body: mandateBody },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { accountId } = request.params;
        const done = await signMandate(tx, context, { accountId, ...given(request.body) });
        if (!done.ok) return done;
        const { reference, iban, signedOn } = done.value;
        await presentReturnedAgain(tx, accountId, signedOn);
        return ok({
          accountId,
          figures: [
            ...figureOf('mandateReference', 'text', reference, []),
            ...figureOf('iban', 'text', maskedIban(iban), []),
            ...figureOf('signedOn', 'date', dayText(signedOn), []),
          ],
        });
      }),
  );
  app.post(
    '/api/customers/:accountId/cases/:caseId/pause',
    {
      config: { roles: agentsThat('collection:write') },
      schema: { ...common, params: accountParams.extend({ caseId: idField }), body: pauseBody },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const account = await accountOf(tx, request.params.accountId);
        if (!account) return NO_ACCOUNT;
        const on = localDate(account.territory, context.clock.now());
        const done = await pauseCase(tx, context, { ...request.params, ...request.body, on });
        if (!done.ok) return done;
        const figures = figureOf('pausedUntil', 'date', dayText(done.value.paused_until), []);
        return ok({ accountId: request.params.accountId, figures });
      }),
  );
}
