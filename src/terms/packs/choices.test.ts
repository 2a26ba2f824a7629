import { describe, expect, test } from 'vitest';
import { decide } from '../decide.ts';
import { type Ask, type ContractFacts, LifeFault } from '../model/life.ts';
import type { ChoiceFacts, ChoiceSheetName, Chosen } from '../model/life-choices.ts';
import { packs } from './index.ts';

const CONTRACT: ContractFacts = {
  territory: 'GP',
  segment: 'residential',
  channel: 'shop',
  offer: 'ANY',
  options: [],
  characteristics: {},
  orderedOn: '2026-01-05',
  monthlyPriceInclTax: '30.00',
  activatedOn: '2026-01-20',
  commitmentMonths: 12,
};

const sheets = packs.flatMap((pack) => (pack.life?.choices ?? []).map((sheet) => ({ pack, sheet })));

/** What a contract makes of wishes that change what holds at first. */
function chosen(packId: string, name: ChoiceSheetName, wishes: Chosen, change: Partial<ChoiceFacts> = {}) {
  const { sheet } = sheets.find((one) => one.pack.id === packId && one.sheet.name === name)!;
  const ask: Ask = (decision, facts) => {
    const answer = decide(packId, decision, facts, { strict: false });
    if ('error' in answer) throw new LifeFault(answer.error.field, answer.error.message);
    return { decision, name: decision, ...answer };
  };
  const initial = Object.fromEntries(sheet.options(CONTRACT).map((one) => [one.code, one.initial]));
  const before = { ...initial, ...change.before };
  const holder = { firstName: 'Anne', lastName: 'Weber', street: '1 rue', town: 'Amnéville' };
  return sheet.choose(ask, CONTRACT, {
    on: '2026-03-02',
    by: 'customer',
    since: {},
    holder,
    ...change,
    before,
    wished: { ...before, ...wishes },
  });
}

const said = (answer: ReturnType<typeof chosen>): string[] =>
  answer.shown.map((one) => `${one.label.en}: ${one.value.en}`);

test.each(sheets.map(({ pack, sheet }) => [`${pack.id} ${sheet.name}`, pack, sheet] as const))(
  'the sheet %s names clauses that the contract has, and options that have a value',
  (_name, pack, sheet) => {
    const options = sheet.options(CONTRACT);
    const known = new Set(pack.clauses.map((one) => one.id));
    const named = [...sheet.clauses, ...(sheet.lapsesWithOffer ?? []), ...options.flatMap((one) => one.clauses)];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(options.map((one) => one.code)).size).toBe(options.length);
    for (const { when } of options) if (when) expect(options.map((one) => one.code)).toContain(when.option);
  },
);

describe('directories', () => {
  test('publish a Livebox holder unless they object; the red list hides everything', () => {
    expect(said(chosen('livebox-ag', 'directory', {}))).toContain('You are in the directories: yes');
    expect(said(chosen('livebox-ag', 'directory', { redList: true }))).toEqual([
      'You are in the directories: no',
      'Search from the number: no',
      'Marketing allowed: no',
    ]);
  });

  test('a Livebox wish that needs papers is left out, and the other one holds', () => {
    const answer = chosen('livebox-ag', 'directory', { hideAddress: true, otherUserRequested: true });
    expect(answer.reason).toBe('no-express-consent');
    expect(answer.kept).toMatchObject({ hideAddress: true, otherUserRequested: false });
  });

  test('list a Mayotte customer on request alone, with what they tick', () => {
    expect(said(chosen('mobile-yt', 'directory', {}))[0]).toBe('Directories publish: nothing');
    const listed = chosen('mobile-yt', 'directory', { listed: true, initialOnly: true, noReverseSearch: true });
    expect(said(listed).slice(0, 2)).toEqual([
      'Directories publish: name, initial of the first name, mobile number',
      'Search from the number: no',
    ]);
  });

  test('show an OrneTHD customer as they chose, and ask for the other name where one is needed', () => {
    const answer = chosen('orne-thd', 'directory', { nameStyle: 'initial', hidesAddress: true });
    expect(said(answer).slice(0, 2)).toEqual(['Name shown: Weber A.', 'Address shown: Amnéville']);
    expect(() => chosen('orne-thd', 'directory', { nameStyle: 'with-third-person' })).toThrow('otherName');
  });
});

describe('payment solutions', () => {
  test('are on with the offer, and go off at once and free of charge', () => {
    const livebox = chosen('livebox-ag', 'payment-solutions', { 'operator-bill': false });
    expect(livebox.kept).toEqual({ 'operator-bill': false });
    expect(said(livebox)).toContain('Purchases already made: payable at once');
    const mobile = chosen('mobile-yt', 'payment-solutions', { 'sms-plus': false });
    expect(mobile.kept).toMatchObject({ 'sms-plus': false, 'internet-plus': true });
    expect(mobile.taken?.because).toContain('mobile-yt/payment.4.1.b');
  });
});

describe('consents', () => {
  test('an objection and a withdrawal stop the use the same day', () => {
    expect(said(chosen('mobile-yt', 'consents', { survey: false }))).toEqual(['Take part in surveys: no']);
    const withdrawn = chosen(
      'mobile-yt',
      'consents',
      { 'embedded-agent': false },
      { before: { 'embedded-agent': true }, since: { 'embedded-agent': '2026-02-01' } },
    );
    expect(withdrawn.taken?.result).toMatchObject({ eligible: false, basis: 'consent' });
  });

  test('telephone marketing under Livebox asks what the contract says of canvassing', () => {
    expect(said(chosen('livebox-ag', 'consents', { 'telephone-marketing': false }))).toEqual([
      'Marketing calls allowed: no',
    ]);
  });
});
