import { type CivilDate, plusDays } from '../src/kernel/civil-date.ts';
import { instantOf, localDate, timeOfDay } from '../src/kernel/instant.ts';
import { euros } from '../src/kernel/money.ts';
import type { Result } from '../src/kernel/result.ts';
import { agreementOf } from '../src/modules/agreement/index.ts';
import {
  addMerchant,
  addMerchantKey,
  addMerchantService,
  askPurchase,
  closePayouts,
  confirmPurchase,
  keepSiteKey,
  loadTvAccount,
  type MerchantRow,
  type NewService,
  openDispute,
  payingContract,
} from '../src/modules/merchant-payment/index.ts';
import { numbersOf } from '../src/modules/resource-inventory/index.ts';
import type { Context } from '../src/platform/context.ts';
import type { Db, Tx } from '../src/platform/database/connect.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import type { DemoOperator } from './market.ts';
import type { ToldDemo } from './tell-demo.ts';

const BUYERS = 4;
const OPENED_DAYS_AGO = 45;
const IBAN = 'FR7630006000011234567890189';

const SERVICE: Omit<NewService, 'merchant_id' | 'code' | 'name' | 'unit_price'> = {
  solution: 'internet-plus',
  nature: 'digital-goods',
  formula: 'per-act',
  period: null,
  renews: false,
  total_cap: null,
  ends_early: false,
  needs_identification: false,
  vat: 'transparent',
  commission: '0.10',
  called_number: null,
};

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message.en);
  return result.value;
}

interface Buyer {
  readonly accountId: string;
  readonly agreementId: string;
  readonly line: string;
  readonly hasTvAccount: boolean;
}

/** Subscribers whose line has worked for long enough and whose contract pays merchants. */
async function buyersOf(tx: Tx, play: ToldDemo, since: CivilDate): Promise<Buyer[]> {
  const buyers: Buyer[] = [];
  for (const { account, agreementId } of play.casts) {
    if (!account || agreementId === undefined || buyers.length >= BUYERS) continue;
    const agreement = await agreementOf(tx, agreementId);
    const works = agreement?.state === 'active' && (agreement.activatedOn ?? since) < since;
    const contract = works ? payingContract(agreement) : undefined;
    const [number] = contract ? await numbersOf(tx, { accountId: account.id, agreementId }) : [];
    if (!contract || number?.state !== 'assigned') continue;
    const hasTvAccount = contract.terms.prepaidAccount !== undefined;
    buyers.push({ accountId: account.id, agreementId, line: number.e164, hasTvAccount });
  }
  return buyers;
}

async function openKiosk(db: Db, context: Context, operator: DemoOperator): Promise<MerchantRow> {
  return inTransaction(db, context, async (tx) => {
    const name = 'Kiosque des Îles';
    const input = { name, registration: '732829320', support: 'aide@kiosque.example', iban: IBAN, holder: name };
    const merchant = valueOf(await addMerchant(tx, context, { ...input, answerDays: 10 }));
    const add = (code: string, fr: string, en: string, unit_price: string, change: Partial<NewService> = {}) =>
      addMerchantService(tx, context, {
        ...SERVICE,
        merchant_id: merchant.id,
        code,
        name: { fr, en },
        unit_price,
        ...change,
      });
    valueOf(await add('film', 'Film du soir', 'Film of the evening', '3.99'));
    const monthly = { formula: 'subscription', period: 'monthly', renews: true } as const;
    valueOf(await add('magazine', 'Magazine', 'Magazine', '4.90', monthly));
    valueOf(
      await add('jeu', 'Jeu de la semaine', 'Game of the week', '2.00', {
        ...monthly,
        period: 'weekly',
        vat: 'opaque',
      }),
    );
    const { key, secret } = valueOf(
      await addMerchantKey(tx, context, { merchantId: merchant.id, name: operator.name }),
    );
    await keepSiteKey(tx, { keyId: key.id, secret });
    return merchant;
  });
}

/** A merchant that sells on the bill, and what a few subscribers bought there in the last weeks, for those who try the screens. */
export async function keepMerchants(db: Db, context: Context, operator: DemoOperator, play: ToldDemo): Promise<void> {
  const { territory } = operator.market;
  const { clock } = play.stage;
  const today: CivilDate = localDate(territory, clock.now());
  const since = plusDays(today, -OPENED_DAYS_AGO);
  const buyers = await inTransaction(db, context, (tx) => buyersOf(tx, play, since));
  const [first, second, third] = buyers;
  if (!first || !second || !third) return;
  const on = (days: number): Context => {
    const now = instantOf(territory, plusDays(today, days), timeOfDay('18:00'));
    return { ...context, clock: { now: () => (now < clock.now() ? now : clock.now()) } };
  };
  const merchant = await openKiosk(db, on(-OPENED_DAYS_AGO), operator);
  let orders = 0;
  const buy = (days: number, who: Buyer, service: string, fromTvAccount = false): Promise<string | undefined> => {
    orders += 1;
    const asked = { service, line: who.line, reference: `KDI-${String(orders).padStart(4, '0')}`, fromTvAccount };
    return inTransaction(db, on(days), async (tx) => {
      const wanted = await askPurchase(tx, on(days), merchant, asked);
      // What the contract refuses stays to be seen as such.
      if (!wanted.ok || wanted.value.state !== 'asked') return undefined;
      const input = { accountId: wanted.value.account_id, purchaseId: wanted.value.id };
      const { purchase } = valueOf(await confirmPurchase(tx, on(days), input));
      return purchase.state === 'confirmed' ? purchase.id : undefined;
    });
  };
  if (first.hasTvAccount) {
    const load = { agreementId: first.agreementId, amount: euros('15.00') };
    const loaded = await inTransaction(db, on(-40), (tx) => loadTvAccount(tx, on(-40), load));
    if (loaded.ok) await buy(-39, first, 'film', true);
    await closePayouts(db, on(0), { asOf: today, early: true });
  }
  await buy(-6, first, 'magazine');
  await buy(-5, second, 'jeu');
  const film = await buy(-4, second, 'film');
  await buy(-3, third, 'film');
  if (film === undefined) return;
  const complaint = { accountId: second.accountId, purchaseId: film, subject: 'not-working' } as const;
  await inTransaction(db, on(-2), async (tx) =>
    valueOf(await openDispute(tx, on(-2), { ...complaint, message: 'L’image se fige au bout de dix minutes.' })),
  );
}
