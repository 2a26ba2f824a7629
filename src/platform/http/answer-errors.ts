import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { preferredLanguage } from './language.ts';
import { PLATFORM_FAILURES, type PlatformFailure } from './problem-labels.ts';
import { type FieldFault, problemOf, Refusal } from './problem.ts';
import { fieldFaults, InvalidRequest } from './validation.ts';

/** Requests that the server's parsers refuse before any schema is looked at: which part is at fault, and what to do. */
const BY_PARSER: Readonly<Record<string, { readonly code: PlatformFailure; readonly status: number; field: string }>> =
  {
    FST_ERR_CTP_INVALID_JSON_BODY: { code: 'request/no-json', status: 400, field: 'body' },
    FST_ERR_CTP_EMPTY_JSON_BODY: { code: 'request/no-json', status: 400, field: 'body' },
    FST_INVALID_MULTIPART_CONTENT_TYPE: { code: 'upload/not-multipart', status: 415, field: 'file' },
    FST_REQ_FILE_TOO_LARGE: { code: 'request/too-large', status: 413, field: 'file' },
  };
const CUT_UPLOAD = { code: 'upload/cut', status: 400, field: 'file' } as const;
/** What the reader of forms says of one that ends too soon; its errors carry no code. */
const CUT_FORM = /unexpected end of multipart data|^Multipart: Boundary not found|^Boundary required/i;
const BY_STATUS: Readonly<Record<number, PlatformFailure>> = {
  404: 'request/no-such-address',
  413: 'request/too-large',
  415: 'request/unsupported',
  429: 'request/too-many',
};

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: string,
  words: { readonly fr: string; readonly en: string },
  errors: readonly FieldFault[] = [],
): FastifyReply {
  const language = preferredLanguage(request.headers['accept-language']);
  const body = { ...problemOf(code, status, words[language], language, errors), instance: request.url };
  return reply
    .status(status)
    .header('content-language', language)
    .header('vary', 'accept-language')
    .type('application/problem+json')
    .serializer((value: unknown) => JSON.stringify(value))
    .send(body);
}

function answerRefusal(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { code, field, message } = refusal.failure;
  const language = preferredLanguage(request.headers['accept-language']);
  return send(
    request,
    reply,
    refusal.status,
    code,
    message,
    field === undefined ? [] : [{ field, message: message[language] }],
  );
}

/** Answers an error as a problem document in the caller's language. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof Refusal) return answerRefusal(request, reply, error);
  if (error instanceof InvalidRequest) {
    const language = preferredLanguage(request.headers['accept-language']);
    const faults = fieldFaults(error, language);
    return send(request, reply, 422, 'request/invalid', PLATFORM_FAILURES['request/invalid'], faults);
  }
  const parser = CUT_FORM.test(error.message) ? CUT_UPLOAD : BY_PARSER[error.code];
  if (parser) {
    const words = PLATFORM_FAILURES[parser.code];
    const message = words[preferredLanguage(request.headers['accept-language'])];
    return send(request, reply, parser.status, parser.code, words, [{ field: parser.field, message }]);
  }
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    // The route and not the address, which may hold a name that somebody looked for.
    request.log.error({ err: error, method: request.method, route: request.routeOptions.url }, 'request failed');
    return send(request, reply, 500, 'server/bug', PLATFORM_FAILURES['server/bug']);
  }
  const code = BY_STATUS[status] ?? 'request/malformed';
  return send(request, reply, status, code, PLATFORM_FAILURES[code]);
}

/** Makes every error of the server a problem document in the caller's language; a bug is logged and told without its detail. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler(answerError);
}

/** Answers that there is nothing at an address. */
export function answerNothingHere(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return send(request, reply, 404, 'request/no-such-address', PLATFORM_FAILURES['request/no-such-address']);
}
