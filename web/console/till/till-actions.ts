import type { Till, TillPage, TillPayer, TillSessionPage } from '../../api/shapes.ts';
import { money } from '../../design/format.ts';
import type { Words } from '../../design/language.tsx';
import type { ActionSpec } from '../act/action-spec.ts';
import { askedField, meansOption } from './means-option.ts';

const METHODS = ['cash', 'card', 'cheque', 'voucher'];

/** Opening a till for the day. */
export function openSpec(till: Till, { t, language }: Words): ActionSpec {
  return {
    key: `open-${till.id}`,
    title: t('till.open-it', { name: till.name }),
    lede: t('till.open-lede', { amount: money(till.inDrawer, language) }),
    path: `/api/tills/${till.id}/opening`,
    fields: [
      { name: 'floated', kind: 'amount', label: t('till-field.floated'), required: true, initial: till.inDrawer },
      { name: 'brought', kind: 'amount', label: t('till-field.brought') },
      { name: 'note', kind: 'text', label: t('till-field.note'), onDemand: true },
    ],
  };
}

/** A till more. */
export function addSpec(page: TillPage, { t, word }: Words): ActionSpec {
  return {
    key: 'add-till',
    title: t('till.add'),
    path: '/api/tills',
    fields: [
      { name: 'name', kind: 'text', label: t('till-field.name'), required: true },
      { name: 'shop', kind: 'text', label: t('till-field.shop'), required: true, initial: page.tills[0]?.shop ?? '' },
      {
        name: 'territory',
        kind: 'choice',
        label: t('till-field.territory'),
        required: true,
        initial: page.territories[0] ?? '',
        options: page.territories.map((value) => ({ value, label: word('territory', value) })),
      },
    ],
  };
}

/** Taking money from somebody at the till that one holds. */
export function takeSpec(payer: TillPayer, page: TillPage, words: Words): ActionSpec {
  const { t, language } = words;
  const owed = Number(payer.balance) > 0 ? payer.balance : '';
  return {
    key: `take-${payer.accountId}`,
    title: t('till.take-from', { who: payer.holder }),
    lede: t('till.cash-limit', { amount: money(page.cashLimit.amount, language), article: page.cashLimit.article }),
    path: `/api/customers/${payer.accountId}/till-payments`,
    fields: [
      {
        name: 'method',
        kind: 'choice',
        label: t('till-field.method'),
        required: true,
        initial: 'cash',
        options: METHODS.map((value) => meansOption(value, 'counter', payer.refusedWays, words)),
      },
      { name: 'amount', kind: 'amount', label: t('till-field.amount'), required: true, initial: owed },
      {
        name: 'tendered',
        kind: 'amount',
        label: t('till-field.tendered'),
        hint: t('till-field.tendered-hint'),
        shown: (values) => values.method === 'cash',
      },
      {
        name: 'reference',
        kind: 'text',
        label: t('till-field.reference'),
        shown: (values) => values.method !== 'cash',
      },
      {
        name: 'drawnBy',
        kind: 'text',
        label: t('till-field.drawn-by'),
        shown: (values) => values.method === 'cheque',
      },
      {
        name: 'billId',
        kind: 'choice',
        label: t('till-field.bill'),
        folded: true,
        options: payer.bills.map((bill) => ({
          value: bill.id,
          label: `${bill.number} · ${money(bill.left, language)}`,
        })),
      },
    ],
  };
}

/** Giving back in cash what is kept for somebody, from the till that one holds. */
export function refundSpec(payer: TillPayer, page: TillPage, { t, language }: Words): ActionSpec {
  return {
    key: `refund-${payer.accountId}`,
    title: t('till.refund-to', { who: payer.holder }),
    lede: t('till.refund-lede', { amount: money(page.cashLimit.amount, language), article: page.cashLimit.article }),
    path: `/api/customers/${payer.accountId}/till-refunds`,
    fields: [
      {
        name: 'amount',
        kind: 'amount',
        label: t('till-field.refund'),
        required: true,
        initial: payer.balance.replace('-', ''),
      },
      askedField(t),
    ],
  };
}

/** A payment taken by mistake. */
export function cancelSpec(one: TillSessionPage['payments'][number], { t, language }: Words): ActionSpec {
  return {
    key: `cancel-${one.id}`,
    title: t('till.cancel'),
    lede: t('till.cancel-lede', { receipt: one.receipt, amount: money(one.amount, language), who: one.holder }),
    path: `/api/till-payments/${one.accountId}/${one.id}/cancellation`,
    fields: [{ name: 'why', kind: 'text', label: t('till-field.why'), required: true }],
  };
}

/** The cheques of a shop on their way to the bank. */
export function slipSpec(page: TillPage, { t }: Words): ActionSpec {
  const shops = [...new Set(page.tills.map((one) => one.shop))];
  return {
    key: 'slip',
    title: t('till.slip'),
    lede: t('till.slip-lede'),
    path: '/api/cheque-slips',
    fields: [
      {
        name: 'shop',
        kind: 'choice',
        label: t('till-field.shop'),
        required: true,
        initial: shops[0] ?? '',
        options: shops.map((value) => ({ value, label: value })),
      },
    ],
  };
}
