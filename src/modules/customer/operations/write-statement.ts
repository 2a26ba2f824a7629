import { spokenDate, spokenEuros } from '../../../formats/spoken-values.ts';
import { isoDate } from '../../../kernel/civil-date.ts';
import { type Money, moneyText, negate } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { maskedIban, settingsOf } from '../../account/index.ts';
import { merchantOf, merchantServices, payoutLinesOf, payoutOf } from '../../merchant-payment/index.ts';
import words from '../domain/statement-words.json' with { type: 'json' };
import type { CounterPaper } from './write-counter-papers.ts';

const euros = (amount: Money): string => spokenEuros(moneyText(amount), 'fr');

/** The statement of a payout, for its merchant: sales by service, the operator's share, what is paid. */
export async function statementPaper(tx: Tx, context: Context, payoutId: string): Promise<Result<CounterPaper>> {
  const payout = await payoutOf(tx, payoutId);
  const merchant = payout && (await merchantOf(tx, payout.merchant_id));
  if (!payout || !merchant) return fail('payout/not-found', 'Ce relevé n’existe pas.', 'There is no such statement.');
  const { name, address, siren, vatNumber } = await settingsOf(tx, context);
  const services = await merchantServices(tx, merchant.id);
  const lines = await payoutLinesOf(tx, payout.id);
  const byService = services.flatMap((service) => {
    const own = lines.filter((one) => one.service_id === service.id);
    if (own.length === 0) return [];
    const base = own.reduce((total, one) => total + one.base, 0n) as Money;
    const count = own.filter((one) => one.kind === 'sale').length;
    return [
      {
        label: words.sales.replace('{service}', service.name.fr).replace('{count}', String(count)),
        value: euros(base),
      },
    ];
  });
  const date = isoDate(payout.paid_on);
  const data = {
    language: 'fr' as const,
    date,
    title: words.title.replace('{number}', payout.number),
    operator: {
      name,
      address,
      legal: [name, ...(siren ? [`SIREN ${siren}`] : []), ...(vatNumber ? [`TVA ${vatNumber}`] : [])].join(' · '),
    },
    facts: [
      { label: words.merchant, value: merchant.name },
      { label: words.registration, value: merchant.registration },
      { label: words.month, value: isoDate(payout.month).slice(0, 7) },
      { label: words.on, value: spokenDate(date, 'fr') },
      { label: words.iban, value: maskedIban(merchant.iban) },
    ],
    lines: [
      ...byService,
      { label: words.commission, value: euros(negate(payout.commission)) },
      { label: words.commissionVat, value: euros(negate(payout.commission_vat)) },
    ],
    total: { label: words.net, value: euros(payout.net) },
    notes: [words.opaque],
    signatures: [],
  };
  return ok({ name: `${payout.number}.pdf`, data });
}
