import { z } from 'zod';

const bilingual = z.object({ fr: z.string(), en: z.string() });
export const channelField = z.enum(['email', 'letter', 'sms']);
export const languageField = z.enum(['fr', 'en']);
export const stateField = z.enum(['waiting', 'claimed', 'ready', 'sent', 'failed', 'stopped']);
const moment = z.string();
const outcome = z.enum(['delivered', 'refused', 'unclaimed', 'unknown-address']);

export const messageShape = z.object({
  id: z.string(),
  template: z.string(),
  title: bilingual,
  channel: channelField,
  language: languageField,
  to: z.string(),
  state: stateField,
  attempts: z.number(),
  lastError: z.string().nullable(),
  createdAt: moment,
  sentAt: moment.nullable(),
  proof: z.string().nullable(),
  registered: z.boolean(),
  /** Who took it from us. */
  provider: z.string().nullable(),
  /** The very address that it left for. */
  sentTo: z.string().nullable(),
  contentSha256: z.string().nullable(),
  delivery: z.enum(['delivered', 'undelivered']).nullable(),
  deliveredAt: moment.nullable(),
  nextAt: moment,
});

export const outboxMessage = messageShape.extend({
  accountId: z.string(),
  holder: z.string(),
  accountNumber: z.string(),
});

export const outboxPage = z.object({
  /** Sent ones: of the last day. */
  counts: z.array(z.object({ state: stateField, count: z.number() })),
  templates: z.array(z.object({ name: z.string(), title: bilingual })),
  messages: z.array(outboxMessage),
  next: z.string().nullable(),
});

const smsLengthShape = z.object({ alphabet: z.enum(['gsm-7', 'ucs-2']), places: z.number(), segments: z.number() });

export const letterShape = z.object({
  accountId: z.string(),
  messageId: z.string(),
  title: bilingual,
  name: z.string(),
  accountNumber: z.string(),
  sheets: z.number(),
  sha256: z.string(),
  madeAt: moment,
  batchId: z.string().nullable(),
  batchNumber: z.string().nullable(),
  place: z.number().nullable(),
  postedOn: z.string().nullable(),
  tracking: z.string().nullable(),
  presentedOn: z.string().nullable(),
  outcome: outcome.nullable(),
});

export const messagePage = outboxMessage.extend({
  address: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  sms: smsLengthShape.nullable(),
  letter: letterShape.nullable(),
  events: z.array(
    z.object({ kind: z.string(), at: moment, actor: z.string(), detail: z.record(z.string(), z.string()) }),
  ),
});

const nature = z.enum(['required', 'service', 'offer']);

export const messageTemplatesPage = z.array(
  z.object({
    name: z.string(),
    title: bilingual,
    nature,
    urgent: z.boolean(),
    alsoSms: z.boolean(),
    sms: z.boolean(),
    /** Words of the operator's own. */
    own: z.array(z.object({ channel: channelField, language: languageField, version: z.number() })),
    changedAt: moment.nullable(),
  }),
);

export const messageTemplatePage = z.object({
  name: z.string(),
  title: bilingual,
  nature,
  urgent: z.boolean(),
  alsoSms: z.boolean(),
  words: z.array(
    z.object({
      channel: channelField,
      language: languageField,
      subject: z.string(),
      text: z.string(),
      shippedSubject: z.string(),
      shippedText: z.string(),
      /** Of the operator's own words; null: the product's. */
      version: z.number().nullable(),
    }),
  ),
  places: z.array(z.object({ name: z.string(), sample: bilingual.nullable() })),
  history: z.array(
    z.object({
      channel: channelField,
      language: languageField,
      version: z.number(),
      subject: z.string(),
      text: z.string(),
      restored: z.boolean(),
      note: z.string(),
      publishedAt: moment,
      publishedBy: z.string(),
    }),
  ),
  examples: z.array(
    z.object({
      id: z.string(),
      accountId: z.string(),
      channel: channelField,
      name: z.string(),
      accountNumber: z.string(),
      at: moment,
    }),
  ),
});

export const wordingPreview = z.object({
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  sms: smsLengthShape.nullable(),
  leftOut: z.array(z.string()),
  of: z.object({ name: z.string(), accountNumber: z.string() }).nullable(),
});

export const letterBatch = z.object({
  id: z.string(),
  number: z.string(),
  registered: z.boolean(),
  letters: z.number(),
  sheets: z.number(),
  sha256: z.string(),
  madeAt: moment,
  madeBy: z.string(),
  postedOn: z.string().nullable(),
});

export const letterBatchesPage = z.object({
  today: z.string(),
  ready: z.array(z.object({ registered: z.boolean(), letters: z.number(), sheets: z.number() })),
  batches: z.array(letterBatch),
});

export const letterBatchPage = z.object({ today: z.string(), batch: letterBatch, letters: z.array(letterShape) });

export const messagingSettings = z.object({
  smsProvider: z.string(),
  smsSender: z.string(),
  quietHours: z.array(
    z.object({
      territories: z.array(z.string()),
      channels: z.array(channelField),
      from: z.string(),
      to: z.string(),
      sundays: z.boolean(),
    }),
  ),
  registered: z.array(z.string()),
  mailSender: z.string(),
});

/** The answers that screens read, by the names of their types. */
export const communicationShapes = {
  OutboxMessage: outboxMessage,
  OutboxPage: outboxPage,
  LetterShape: letterShape,
  MessagePage: messagePage,
  MessageTemplatesPage: messageTemplatesPage,
  MessageTemplatePage: messageTemplatePage,
  WordingPreview: wordingPreview,
  LetterBatch: letterBatch,
  LetterBatchesPage: letterBatchesPage,
  LetterBatchPage: letterBatchPage,
  MessagingSettings: messagingSettings,
};
