import type { Context } from '../../../platform/context.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { valueOf } from '../../../platform/http/refuse.ts';
import type { Services } from '../../../platform/http/route-module.ts';
import type { Account } from '../../account/index.ts';
import type { UseKey } from '../../usage/index.ts';
import { readUseRecords, type RecordsQuery } from '../operations/read-consumption.ts';
import type { UseRecordShape } from '../shapes/consumption.ts';

const PAGE = 500;

const HEADS = {
  fr: 'jour;heure;type;sens;numéro;destination;pays visité;durée (s);messages;octets;montant TTC (€);compris',
  en: 'day;time;kind;direction;number;destination;country visited;duration (s);messages;bytes;amount incl. tax (€);included',
} as const;
const WORDS = {
  fr: { voice: 'appel', sms: 'SMS', mms: 'MMS', data: 'données', out: 'émis', in: 'reçu', yes: 'oui', no: 'non' },
  en: { voice: 'call', sms: 'SMS', mms: 'MMS', data: 'data', out: 'out', in: 'in', yes: 'yes', no: 'no' },
} as const;

function cell(text: string): string {
  return /[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function line(record: UseRecordShape, language: 'fr' | 'en'): string {
  const words = WORDS[language];
  const { value } = record.amount;
  return [
    record.at.slice(0, 10),
    record.at.slice(11, 19),
    words[record.kind],
    words[record.direction],
    record.number ?? '',
    record.destination,
    record.visitedCountry ?? '',
    String(record.seconds),
    String(record.messages),
    String(record.bytes),
    record.unpriced ? '' : language === 'fr' ? value.replace('.', ',') : value,
    record.included ? words.yes : words.no,
  ]
    .map(cell)
    .join(';');
}

/** A statement as CSV, the newest record first, a page of the store at a time; its first bytes say that it is UTF-8. */
export async function* useRecordLines(
  services: Services,
  context: Context,
  account: Account,
  query: RecordsQuery,
  language: 'fr' | 'en',
): AsyncGenerator<string> {
  yield `\ufeff${HEADS[language]}\n`;
  let before: UseKey | undefined;
  do {
    const asked = before === undefined ? query : { ...query, before };
    const page = await inTransaction(services.database.db, context, async (tx) =>
      valueOf(await readUseRecords(tx, context, account, asked, PAGE)),
    );
    if (page.records.length > 0) yield `${page.records.map((one) => line(one, language)).join('\n')}\n`;
    before = page.last;
  } while (before !== undefined);
}
