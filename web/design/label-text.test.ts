import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Labels, labelText, mergeLabels } from './label-text.ts';

const labels: Labels = {
  home: { owe: 'Vous devez {{amount}}', bills_one: '1 facture', bills_other: '{{count}} factures' },
};

test.each([
  ['home.owe', { amount: '12 €' }, 'Vous devez 12 €'],
  ['home.owe', {}, 'Vous devez {{amount}}'],
  ['home.bills', { count: 0 }, '1 facture'],
  ['home.bills', { count: 1 }, '1 facture'],
  ['home.bills', { count: 2 }, '2 factures'],
  ['home.nothing', {}, undefined],
  ['home', {}, undefined],
])('the label %s with %o is %s', (key, values, text) => {
  expect(labelText(labels, 'fr', key, values)).toBe(text);
});

test('a second file adds to the groups of the first', () => {
  expect(mergeLabels(labels, { home: { next: 'Ensuite' } })).toMatchObject({
    home: { next: 'Ensuite', bills_one: '1 facture' },
  });
});

function keysOf(labels: Labels, before = ''): string[] {
  return Object.entries(labels).flatMap(([name, value]) =>
    typeof value === 'string' ? [before + name] : keysOf(value, `${before}${name}.`),
  );
}

describe.each([
  'design',
  'console',
  'portal',
  'decision',
  'procedure',
  'contract',
  'privacy',
  'choice',
  'purchase',
  'portal/requests',
  'portal/pay',
  'portal/care',
  'network',
  'change',
  'number',
  'balance',
  'bank',
  'bill',
  'consumption',
  'collection',
  'console/billing',
  'console/stock',
  'console/till',
  'console/assistance',
  'assist',
  'console/merchant',
  'console/shop',
  'shop',
  'console/books',
  'console/messages',
  'console/desk',
  'console/usage',
  'console/price-sheets',
  'console/settings',
  'console/patterns',
  'console/tour',
  'console/dashboards',
  'console/access',
  'access',
])('the labels of %s', (space) => {
  const read = (language: string): Labels =>
    JSON.parse(readFileSync(join(import.meta.dirname, '..', space, 'labels', `${language}.json`), 'utf8')) as Labels;

  test('are the same in both languages', () => {
    expect(keysOf(read('en')).sort()).toEqual(keysOf(read('fr')).sort());
  });

  test('name the same values in both languages', () => {
    const [french, english] = [read('fr'), read('en')];
    const named = (labels: Labels, key: string): string[] =>
      [...(labelText(labels, 'fr', key) ?? '').matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!).sort();
    for (const key of keysOf(french)) expect([key, named(english, key)]).toEqual([key, named(french, key)]);
  });
});

test('every label that a screen asks for by its name is there', () => {
  const folder = join(import.meta.dirname, '..');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const all = (spaces: readonly string[]): Labels =>
    ['design', ...spaces].reduce<Labels>(
      (sum, one) => mergeLabels(sum, JSON.parse(readFileSync(join(folder, one, 'labels/fr.json'), 'utf8')) as Labels),
      {},
    );
  // What the pages of a folder have loaded, the pages that both spaces show but once for each.
  const loaded: readonly (readonly [string, readonly string[]])[] = [
    ['portal/requests', ['portal', 'procedure', 'portal/requests']],
    ['portal/number', ['portal', 'procedure', 'number']],
    ['portal/trouble', ['portal', 'procedure', 'portal/requests', 'network']],
    ['portal/change', ['portal', 'procedure', 'portal/requests', 'change']],
    ['portal/bills/bank-details', ['portal', 'bank']],
    ['portal/bills/who-pays', ['portal', 'procedure', 'portal/requests', 'change']],
    ['portal/balance', ['portal', 'procedure', 'balance']],
    ['portal/consumption', ['portal', 'consumption']],
    ['portal/arrears', ['portal', 'procedure', 'collection']],
    ['portal/pay', ['portal', 'portal/pay']],
    ['portal/assistance', ['portal', 'procedure', 'console/assistance']],
    ['portal/care', ['portal', 'procedure', 'portal/care']],
    ['portal/purchases', ['portal', 'purchase']],
    ['purchase', ['purchase']],
    ['choice', ['choice']],
    ['console/customer/choices', ['console', 'choice']],
    ['portal/privacy', ['portal', 'procedure', 'privacy']],
    ['privacy', ['privacy']],
    ['console/privacy', ['console', 'privacy']],
    ['portal/documents', ['portal', 'portal/care']],
    ['portal/door', ['portal', 'access']],
    ['portal', ['portal']],
    ['access', ['access']],
    ['console/access', ['console', 'console/access']],
    ['console/session', ['console', 'access']],
    ['console/customer/access-section', ['console', 'console/access']],
    ['balance', ['balance', 'procedure']],
    ['bank', ['bank', 'console']],
    ['bill', ['bill']],
    ['consumption', ['consumption']],
    ['network', ['network']],
    ['change', ['change']],
    ['console/desk', ['console', 'console/desk']],
    ['console/books', ['console', 'console/books']],
    ['console/messages', ['console', 'console/messages']],
    ['collection', ['collection']],
    ['console/collection', ['console', 'collection']],
    ['console/billing', ['console', 'console/billing']],
    ['console/payment', ['console', 'bank']],
    ['console/bill', ['console', 'console/billing', 'consumption']],
    ['console/till', ['console', 'console/till']],
    ['console/assistance', ['console', 'console/assistance', 'assist']],
    ['assist', ['assist']],
    ['console/merchant', ['console', 'purchase', 'console/merchant']],
    ['console/shop', ['console', 'console/shop']],
    ['shop', ['shop']],
    ['console/card-payment', ['console', 'console/till']],
    ['console/network', ['console', 'network']],
    ['console/ticket', ['console', 'procedure', 'network']],
    ['console/contract-change', ['console', 'change']],
    ['console/customer/to-tell', ['contract']],
    ['console/customer', ['console', 'console/desk', 'procedure', 'network', 'change', 'consumption', 'balance']],
    ['console/consumption', ['console', 'procedure', 'network', 'change', 'consumption', 'balance']],
    ['console/price-sheets', ['console', 'console/price-sheets']],
    ['number', ['number', 'procedure']],
    ['console/number', ['console', 'procedure', 'number']],
    ['console/stock', ['console', 'procedure', 'number', 'console/stock', 'console/usage']],
    ['console/dashboards', ['console', 'console/dashboards']],
    ['console/tour', ['console', 'console/tour']],
    ['console/patterns', ['console', 'console/patterns']],
    ['console/settings', ['console', 'console/settings']],
    ['console/usage', ['console', 'console/usage']],
    ['decision', ['decision']],
    ['contract', ['contract']],
    ['procedure', ['procedure']],
    ['', ['console', 'procedure']],
  ];
  const absent = sources.flatMap((name) => {
    const labels = all(loaded.find(([start]) => name.startsWith(start))![1]);
    const keys = [...readFileSync(join(folder, name), 'utf8').matchAll(/\bt\('([\w-]+\.[\w.-]+|[\w-]+)'/g)].map(
      (match) => match[1]!,
    );
    return keys
      .filter((key) => labelText(labels, 'fr', key, { count: 2 }) === undefined)
      .map((key) => `${name} ${key}`);
  });
  expect(absent).toEqual([]);
});
