import { escapeXml } from '../../../formats/xml.ts';
import { fillText } from './fill-template.ts';
import type { MessageLanguage, Recipient, WrittenMessage } from './message.ts';

/** Words around every message. */
export interface Frame {
  readonly customer: string;
  readonly account: string;
  readonly date: string;
  readonly why: string;
}

function foot(recipient: Recipient, frame: Frame, operator: string, language: MessageLanguage): readonly string[] {
  const numbers = `${frame.customer} ${recipient.customerNumber} · ${frame.account} ${recipient.accountNumber}`;
  return [numbers, fillText(frame.why, { operator }, language) ?? ''];
}

/** A message as plain text. */
export function mailText(
  message: WrittenMessage,
  recipient: Recipient,
  frame: Frame,
  operator: string,
  language: MessageLanguage,
): string {
  const end = foot(recipient, frame, operator, language);
  return [...message.paragraphs, operator, ['-- ', ...end].join('\n')].join('\n\n');
}

/** A text for a page: in French no line begins with a mark that stands after a space, nor ends with an opening guillemet. */
function setText(text: string, language: MessageLanguage): string {
  const escaped = escapeXml(text);
  return language === 'fr' ? escaped.replace(/ ([?!;:»])/g, '\u00a0$1').replaceAll('« ', '«\u00a0') : escaped;
}

/** A message as an HTML page: one column, no image, readable in dark mode, nothing loaded from elsewhere. */
export function mailPage(
  message: WrittenMessage,
  recipient: Recipient,
  frame: Frame,
  operator: string,
  language: MessageLanguage,
): string {
  const set = (text: string): string => setText(text, language);
  const paragraphs = message.paragraphs.map((paragraph) => `<p style="margin:0 0 14px">${set(paragraph)}</p>`);
  const end = foot(recipient, frame, operator, language).map((line) => escapeXml(line));
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">',
    `<title>${escapeXml(message.subject)}</title></head>`,
    '<body style="margin:0;padding:24px 12px;font:16px/1.55 Georgia,\'Times New Roman\',serif">',
    '<div style="max-width:560px;margin:0 auto">',
    `<p style="margin:0 0 22px;font-size:19px;font-weight:600">${escapeXml(operator)}</p>`,
    `<h1 style="margin:0 0 20px;font-size:22px;line-height:1.3;font-weight:400">${set(message.subject)}</h1>`,
    ...paragraphs,
    `<p style="margin:22px 0 0">${escapeXml(operator)}</p>`,
    `<hr style="border:0;border-top:1px solid #b9bec3;margin:26px 0 12px">`,
    `<p style="margin:0;font-size:13px;opacity:.78">${end.join('<br>')}</p>`,
    '</div></body></html>',
  ].join('\n');
}
