import { spokenDate } from '../../../formats/spoken-values.ts';
import { isoDate } from '../../../kernel/civil-date.ts';
import type { TemplateData } from '../../document/index.ts';
import words from './contract-words.json' with { type: 'json' };
import { type SummaryContent, summaryPage } from './summary-page.ts';

/** What identifies a contract on its papers: short enough to write by hand. */
export function contractNumber(agreementId: string): string {
  return agreementId.slice(-12).toUpperCase();
}

function homeOf({ party }: SummaryContent): readonly string[] {
  const { line1, line2, postcode, city } = party.address;
  return [line1, ...(line2 ? [line2] : []), `${postcode} ${city}`];
}

function formOf(content: SummaryContent, until: string) {
  const { agreement, account, settings, party, offer } = content;
  const { language } = account;
  const { fields, ...form } = words[language].form;
  const field = (name: keyof typeof fields, value: string) => ({ label: fields[name], value });
  return {
    ...form,
    addressee: [settings.name, ...settings.address, ...(settings.mailSender === '' ? [] : [settings.mailSender])],
    fields: [
      field('contract', contractNumber(agreement.id)),
      field('offer', offer[language]),
      field('orderedOn', spokenDate(isoDate(agreement.orderedOn), language)),
      field('name', party.displayName),
      field('address', homeOf(content).join(', ')),
      field('until', spokenDate(until, language)),
    ],
  };
}

/** The sheet by which a customer withdraws, filled in; `undefined` when the contract gives no such right. */
export function withdrawalPage(content: SummaryContent): TemplateData | undefined {
  const { agreement, account, settings, withdrawUntil } = content;
  if (withdrawUntil === null) return undefined;
  const { language } = account;
  return {
    language,
    date: isoDate(agreement.orderedOn),
    title: words[language].form.title,
    operator: { name: settings.name, address: settings.address, legal: settings.name },
    form: formOf(content, withdrawUntil),
  };
}

/**
 * What the template of a contract is given, in the language of the account. Its clauses and its price sheet are put in when it
 * is typeset, from the terms whose mark it bears.
 */
export function contractPage(content: SummaryContent): TemplateData {
  const { agreement, account, settings, party, withdrawUntil } = content;
  const { language } = account;
  const own = words[language];
  const siren = settings.siren === '' ? [] : [`${own.siren} ${settings.siren}`];
  const summary = summaryPage(content);
  const facts = summary.facts as readonly { readonly label: string; readonly value: string }[];
  return {
    ...summary,
    title: own.title,
    parties: [
      { role: own.operator, lines: [settings.name, ...settings.address, ...siren] },
      { role: own.customer, lines: [party.displayName, ...homeOf(content)] },
    ],
    facts: [{ label: own.contract, value: contractNumber(agreement.id) }, ...facts],
    terms: {
      pack: agreement.pack,
      version: agreement.termsVersion,
      hash: content.termsHash,
      territory: agreement.territory,
    },
    form: withdrawUntil === null ? null : formOf(content, withdrawUntil),
  };
}
