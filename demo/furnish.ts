import { type CivilDate, civilDate, isoDate } from '../src/kernel/civil-date.ts';
import { frenchVatNumber } from '../src/formats/french-company.ts';
import { changeSettings, type OperatorSettings } from '../src/modules/account/index.ts';
import { openJournalIn } from '../src/modules/decision/index.ts';
import { offerings } from '../src/modules/product-catalog/index.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import { foundOperator } from '../src/story/operator.ts';
import { contextOn, type Stage } from '../src/story/stage.ts';
import type { StoryAddress } from '../src/story/subscriber.ts';
import { supplyAddresses, supplyEquipment, supplyNumbers } from '../src/story/supply.ts';
import type { Chance } from '../src/story/chance.ts';
import type { DemoOperator, Market } from './market.ts';
import { addAgents } from './people-who-sign-in.ts';

type Address = Omit<StoryAddress, 'comment'>;

const LONG_AGO = civilDate('2000-01-01');
/** An interest rate for what is paid late; an operator keeps the official ones. */
const LEGAL_RATE = '0.0276';

/** Addresses where nobody subscribes yet, for those who try the screens. */
function freeAddresses({ communes, streets }: Market, luck: Chance, count: number): Address[] {
  return Array.from({ length: count }, (_, i) => {
    const { territory, name, postcode } = luck.pick(communes);
    const fibre = luck.below(100) < 65;
    return {
      territory,
      postcode,
      commune: name,
      street: `${301 + i} ${luck.pick(streets)}`,
      fibre,
      vdsl2: luck.below(100) < 70,
      adsl: true,
      detachedHouse: luck.oneIn(3),
      alreadyConnected: luck.oneIn(5),
      facts: {},
    };
  });
}

/** Every kind of equipment that the offers sold come with, alone or with one of their options, as the contracts name it. */
async function equipmentSold(stage: Stage, on: CivilDate): Promise<{ kind: string; model: string }[]> {
  const context = contextOn(stage);
  const found = new Map<string, { kind: string; model: string }>();
  const [sold, options] = await inTransaction(stage.db, context, async (tx) => [
    await offerings(tx, context, { on, kind: 'offer' }),
    await offerings(tx, context, { on, kind: 'option' }),
  ]);
  for (const offer of sold) {
    const journal = openJournalIn('law-first', context, { accountId: null, subject: 'demo:stock', pack: offer.pack });
    const own = options.filter((one) => one.pack === offer.pack).map((one) => one.code);
    const price = journal.life.monthlyPrice(journal.ask, {
      territory: offer.territories[0]!,
      segment: offer.characteristics.segment === 'professional' ? 'professional' : 'residential',
      channel: 'shop',
      offer: offer.code,
      options: own,
      characteristics: offer.characteristics,
      orderedOn: isoDate(on),
    });
    for (const item of price.equipment) found.set(`${item.kind} ${item.model}`, { ...item });
  }
  return [...found.values()];
}

/** What its papers say of the operator; the telephone number is of those kept for fiction. */
function papersOf({ name, address, siren }: DemoOperator): Partial<OperatorSettings> {
  return {
    address: [...address],
    siren,
    vatNumber: frenchVatNumber(siren),
    imprint: {
      legalForm: 'SAS fictive au capital de 150 000 €',
      supportPhone: '01 99 00 10 00',
      supportHours: 'du lundi au samedi de 8 h à 19 h',
      supportAddress: [`${name}, service clients`, ...address],
      mediator: 'le médiateur des communications électroniques (www.mediateur-telecom.fr)',
    },
  };
}

/** Founds an operator, with its agents, its stock, its numbers and the addresses that its networks reach. */
export async function furnish(
  stage: Stage,
  on: CivilDate,
  operator: DemoOperator,
  wanted: { readonly subscribers: number; readonly addresses: readonly Address[]; readonly freeAddresses: number },
  luck: Chance,
): Promise<void> {
  const context = contextOn(stage, 'system:demo');
  const { market, name, mail } = operator;
  const legalRates = [{ from: '2000-01-01', annualRate: LEGAL_RATE }];
  await foundOperator(stage.db, context, { name, legalRates }, [market.pack]);
  const models = await equipmentSold(stage, on);
  const each = wanted.subscribers + 40;
  await inTransaction(stage.db, context, async (tx) => {
    await changeSettings(tx, context, LONG_AGO, { ...papersOf(operator), mailSender: `factures@${mail}` });
    await addAgents(tx, context, operator);
    await supplyAddresses(tx, context, [...wanted.addresses, ...freeAddresses(market, luck, wanted.freeAddresses)]);
    for (const model of models)
      await supplyEquipment(
        tx,
        context,
        stage,
        Array.from({ length: each }, () => model),
      );
    for (const { territory, kind } of market.numbers) await supplyNumbers(tx, context, stage, territory, each, kind);
  });
}
