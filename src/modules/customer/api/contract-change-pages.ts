import { z } from 'zod';
import { fail } from '../../../kernel/result.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import { valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { changeOf, changesOf } from '../../contract-change/index.ts';
import { differencesOf, readChange, readChangeChoices, readToldContracts } from '../operations/read-changes.ts';
import { changeShape } from '../operations/write-change.ts';
import {
  changeChoices,
  contractChange,
  contractChangeDetail,
  termsDifferences,
  toldChange,
  toldContract,
} from '../shapes/contract-change.ts';
import { agentsThat, given, idField } from './fields.ts';

const tags = ['contract-change'];
const MOST = 100;
const changeParams = z.object({ changeId: idField });
const NO_CHANGE = fail('contract-change/not-found', 'Ce changement n’existe pas.', 'There is no such change.');
const NO_EDITION = fail(
  'contract-change/no-such-terms',
  'Cette édition des conditions n’existe pas.',
  'There is no such edition of the terms.',
  'to',
);

function addToldPages(app: App, services: Services): void {
  const config = { roles: agentsThat('terms:read') };
  app.get(
    '/api/contract-changes/:changeId',
    { config, schema: { tags, params: changeParams, response: { 200: contractChangeDetail } } },
    (request) =>
      readForRequest(request, services, async (tx) => {
        const found = await readChange(tx, request.params.changeId);
        return found ?? valueOf<never>(NO_CHANGE);
      }),
  );
  app.get(
    '/api/contract-changes/:changeId/contracts',
    {
      config,
      schema: {
        tags,
        params: changeParams,
        querystring: z.object({ state: toldChange.shape.state.optional(), after: idField.optional() }),
        response: { 200: z.array(toldContract) },
      },
    },
    (request) =>
      readForRequest(request, services, async (tx) => {
        const { changeId } = request.params;
        if (!(await changeOf(tx, changeId))) return valueOf<never>(NO_CHANGE);
        return readToldContracts(tx, { changeId, ...given(request.query) });
      }),
  );
}

/** What screens read of changes of prices and terms: what may be announced, what was, and what became of it. */
export function addContractChangePages(app: App, services: Services): void {
  const config = { roles: agentsThat('terms:read') };
  app.get(
    '/api/contract-changes',
    { config, schema: { tags, response: { 200: z.array(contractChange) } } },
    (request) => readForRequest(request, services, async (tx) => (await changesOf(tx, MOST)).map(changeShape)),
  );
  app.get('/api/contract-change-choices', { config, schema: { tags, response: { 200: changeChoices } } }, (request) =>
    readForRequest(request, services, (tx, context) => readChangeChoices(tx, context)),
  );
  app.get(
    '/api/contract-change-choices/:pack/differences',
    {
      config,
      schema: {
        tags,
        params: z.object({ pack: z.string().max(100) }),
        querystring: z.object({ from: z.string().max(20), to: z.string().max(20) }),
        response: { 200: termsDifferences },
      },
    },
    (request) => {
      const { from, to } = request.query;
      return differencesOf(request.params.pack, from, to) ?? valueOf<never>(NO_EDITION);
    },
  );
  addToldPages(app, services);
}
