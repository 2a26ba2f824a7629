import type { LightMyRequestResponse } from 'fastify';
import { STATUS_TITLES } from '../../src/platform/http/problem-labels.ts';

/** Words by which a program betrays its inside: a stack, a query, a file of its own. */
const INSIDE =
  /\bat .+:\d+:\d+|node_modules|\.ts:\d|\bselect .+ from\b|insert into|violates|invalid input syntax|Error:|\[object/;
const ENGLISH = /\b(the|expected|invalid|required|must|too (big|small)|unrecognized)\b/i;
const FRENCH = /[éèàêô’]|\b(est|doit|attendu|invalide|entrée|une?|les?|des)\b/i;

interface Told {
  readonly type?: string;
  readonly title?: string;
  readonly status?: number;
  readonly detail?: string;
  readonly code?: string;
  readonly instance?: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

function faultsOfWords(told: Told, language: 'fr' | 'en'): string[] {
  const texts = [told.detail ?? '', ...(told.errors ?? []).map((one) => one.message)];
  const other = language === 'fr' ? ENGLISH : FRENCH;
  return [
    ...(STATUS_TITLES[told.status ?? 0]?.[language] === told.title ? [] : [`title “${told.title}”`]),
    ...texts.filter((text) => text.trim() === '').map(() => 'says nothing'),
    ...texts.filter((text) => other.test(text)).map((text) => `not in ${language}: ${text.slice(0, 100)}`),
  ];
}

/** What an answer does wrong: an error of the server, or a refusal that is no problem document (RFC 9457) in the language asked for. */
export function faultsOfProblem(answer: LightMyRequestResponse, language: 'fr' | 'en'): string[] {
  const { statusCode: status, headers, body } = answer;
  if (status >= 500) return [`answers ${status}`];
  if (status < 400) return [];
  if (!String(headers['content-type']).startsWith('application/problem+json')) return ['is no problem document'];
  const told = JSON.parse(body) as Told;
  const errors = told.errors ?? [];
  // What was sent may be told back in the address; nothing of the inside may.
  const words = JSON.stringify({ ...told, instance: '' });
  return [
    ...(told.status === status ? [] : [`says ${told.status} for ${status}`]),
    ...(told.code !== undefined && told.type === `/problems/${told.code}` ? [] : ['has no type']),
    ...(headers['content-language'] === language ? [] : ['does not say its language']),
    ...(status === 422 && errors.length === 0 ? ['names no field'] : []),
    ...(errors.some((one) => one.field === '') ? ['names an empty field'] : []),
    ...(INSIDE.test(words) ? ['shows its inside'] : []),
    ...(body.length > 20_000 ? ['answers at length'] : []),
    ...faultsOfWords(told, language),
  ];
}
