import { spokenDate, spokenEuros } from '../../../formats/spoken-values.ts';
import type { MessageData, MessageLanguage, WrittenMessage } from './message.ts';
import type { MessageTemplate } from './message-template.ts';

const PLACE = /\{(\w+)(?:\|(\w+))?\}/g;

function inWords(value: unknown, way: string | undefined, language: MessageLanguage): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (Array.isArray(value)) {
    const items = value.map((item) => inWords(item, way === 'list' ? undefined : way, language));
    const told = items.filter((item) => item !== undefined);
    return told.length === 0 ? undefined : told.join(', ');
  }
  if (typeof value === 'object') return inWords((value as Record<string, unknown>)[language], way, language);
  const text = String(value);
  if (way === 'euros') return /^-?\d+(\.\d+)?$/.test(text) ? spokenEuros(text, language) : text;
  if (way === 'date') return /^\d{4}-\d{2}-\d{2}/.test(text) ? spokenDate(text, language) : text;
  return text;
}

/** A text with its places filled; `undefined` when it names something that is not there. */
export function fillText(text: string, data: MessageData, language: MessageLanguage): string | undefined {
  let missing = false;
  const filled = text.replace(PLACE, (_place, name: string, way: string | undefined) => {
    const words = inWords(data[name], way, language);
    if (words === undefined) missing = true;
    return words ?? '';
  });
  return missing ? undefined : filled;
}

/**
 * The message of a template. A paragraph that cannot be filled is left out, one that is filled with several lines is several; a
 * subject that cannot be filled is the template's title.
 */
export function fillTemplate(template: MessageTemplate, data: MessageData, language: MessageLanguage): WrittenMessage {
  return {
    subject: fillText(template.subject[language], data, language) ?? template.title[language],
    paragraphs: template.body[language].flatMap((paragraph) => fillText(paragraph, data, language)?.split('\n') ?? []),
  };
}
