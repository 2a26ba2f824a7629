import type { StoryOutput } from '../../src/story/tell/output.ts';

/** A bill as people reckon it on paper: its head, then its lines. */
export function billOnPaper(bill: StoryOutput['bills'][number]): string[] {
  const { number, kind, issuedOn, dueOn, totalExclTax, vat, totalInclTax } = bill;
  return [
    `${number} ${kind}, issued ${issuedOn}, due ${dueOn}: ${totalExclTax} + ${vat} = ${totalInclTax}`,
    ...bill.lines.map(
      (line) =>
        `${line.code} x${line.quantity} ${line.from}..${line.to}: ${line.amountExclTax} + ${line.vat} = ${line.amountInclTax}`,
    ),
  ];
}

/** The messages of a kind other than bills, as `day template channel`; those of one day in the order of their names. */
export function messagesOnPaper(output: StoryOutput): string[] {
  return output.messages
    .filter((message) => message.template !== 'bill-available')
    .map(({ on, template, channel }) => `${on} ${template} ${channel}`)
    .sort();
}
