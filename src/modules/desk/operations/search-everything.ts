import { isoDate, yearMonthDay } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { may, type Role } from '../../../platform/sign-in/roles.ts';
import { packOf } from '../../../terms/decide.ts';
import { type AccountFound, findAccounts } from '../../account/index.ts';
import { partiesOf } from '../../party/index.ts';
import { procedureOf } from '../../process-flow/index.ts';
import {
  billNumbersMeant,
  identifierMeant,
  referenceMeant,
  serialsMeant,
  shopOrderMeant,
} from '../domain/typed-number.ts';
import type { Found, SearchHit } from '../shapes/search.ts';
import {
  selectBillsNumbered,
  selectCaseCalled,
  selectOrdersCalled,
  selectPieces,
  selectShopOrders,
} from '../store-search.ts';

const CUSTOMERS = 8;
const OTHERS = 4;
const same = (text: string): SearchHit['title'] => ({ fr: text, en: text });
const NOTHING = { holder: null, city: null, territory: null, on: null, amount: null, by: [], slip: false };

function customerHit(one: AccountFound): SearchHit {
  const { accountId, name, number, city, territory, by, exact, slip } = one;
  const title = same(name);
  return {
    ...NOTHING,
    kind: 'customer',
    id: accountId,
    accountId,
    title,
    number,
    city,
    territory,
    by: [...by],
    exact,
    slip,
  };
}

async function billHits(tx: Tx, text: string, year: number): Promise<SearchHit[]> {
  const bills = await selectBillsNumbered(tx, billNumbersMeant(text, year));
  return bills.map((bill) => ({
    ...NOTHING,
    kind: 'bill',
    id: bill.id,
    accountId: bill.account_id,
    title: { fr: `Facture ${bill.number}`, en: `Bill ${bill.number}` },
    number: bill.number,
    on: isoDate(bill.issued_on),
    amount: moneyText(bill.total_incl),
    exact: text.includes(bill.number),
  }));
}

async function pieceHits(tx: Tx, text: string): Promise<SearchHit[]> {
  const pieces = await selectPieces(tx, serialsMeant(text), OTHERS);
  return pieces.map((piece) => ({
    ...NOTHING,
    kind: 'equipment',
    id: piece.serial,
    accountId: piece.account_id,
    title: same(piece.model),
    number: piece.serial,
    exact: piece.serial.toLowerCase() === text.trim().toLowerCase(),
  }));
}

async function orderHits(tx: Tx, text: string): Promise<SearchHit[]> {
  const orders = await selectOrdersCalled(tx, identifierMeant(text), referenceMeant(text));
  return orders.map((order) => {
    const item = packOf(order.pack)?.catalog.find((one) => one.code === order.offer);
    const number = order.external_id ?? order.id;
    return {
      ...NOTHING,
      kind: 'order',
      id: order.id,
      accountId: order.account_id,
      title: item ? { ...item.label } : same(order.offer),
      number,
      on: isoDate(order.ordered_on),
      exact: number.toLowerCase() === text.trim().toLowerCase(),
    };
  });
}

async function shopOrderHits(tx: Tx, text: string): Promise<SearchHit[]> {
  const meant = shopOrderMeant(text);
  const orders = await selectShopOrders(tx, meant, OTHERS);
  return orders.map((order) => ({
    ...NOTHING,
    kind: 'shop-order',
    id: order.id,
    accountId: order.account_id,
    title: { fr: `Commande ${order.number}`, en: `Order ${order.number}` },
    number: order.number,
    on: isoDate(order.placed_on),
    amount: moneyText(order.total_incl),
    exact: order.number === meant,
  }));
}

async function caseHits(tx: Tx, text: string): Promise<SearchHit[]> {
  const cases = await selectCaseCalled(tx, identifierMeant(text));
  return cases.map((one) => ({
    ...NOTHING,
    kind: 'case',
    id: one.id,
    accountId: one.account_id,
    title: { ...(procedureOf(one.pack, one.procedure)?.title ?? same(one.procedure)) },
    number: one.id,
    on: isoDate(one.opened_on),
    exact: true,
  }));
}

/**
 * Finds customers, bills, equipment, orders, orders of the shop and cases by what somebody typed; what a whole number names comes first.
 * Orders of the shop are found by those who may open them.
 */
export async function searchEverything(tx: Tx, context: Context, text: string, roles: readonly Role[]): Promise<Found> {
  const { year } = yearMonthDay(localDate('FR', context.clock.now()));
  const [customers, ...others] = await Promise.all([
    findAccounts(tx, text, CUSTOMERS),
    billHits(tx, text, year),
    pieceHits(tx, text),
    orderHits(tx, text),
    may(roles, 'shop:read') ? shopOrderHits(tx, text) : [],
    caseHits(tx, text),
  ]);
  const numbered = others.flat();
  const ids = [...new Set(numbered.flatMap(({ accountId }) => accountId ?? []))];
  const parties = ids.length === 0 ? new Map() : await partiesOf(tx, ids);
  const held = numbered.map((hit) => ({
    ...hit,
    holder: (hit.accountId === null ? undefined : parties.get(hit.accountId)?.displayName) ?? null,
  }));
  const hits = [...customers.found.map(customerHit), ...held];
  // A whole number before words; otherwise customers, then the rest, each in its own order.
  hits.sort((a, b) => Number(b.exact) - Number(a.exact));
  return { typed: text, hits, more: customers.more };
}
