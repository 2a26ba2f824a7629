/** Messages to customers: an outbox written with the fact they tell, delivered once. */
export type { Message, MessageChannel, MessageState, NewMessage, OutgoingMessage } from './domain/message.ts';
export {
  connectPresented,
  connectSmsReceipts,
  type HandedOver,
  type ReadSmsReceipt,
  type SmsReceipt,
  type Transport,
} from './ports.ts';
export { type DeliveryReport, deliverOutbox } from './operations/deliver-outbox.ts';
export type { Enclosures } from './operations/prepare-message.ts';
export { messageBody, messagesOf } from './operations/read-messages.ts';
export { retryMessage, stopMessage } from './operations/retry-message.ts';
export { importLetterNews, type NewsOutcome, noteLetterPresented, noteTracking } from './operations/follow-letter.ts';
export { makeLetterBatch, postBatch } from './operations/letter-batches.ts';
export { changePreferences, type MessagePreferences, preferencesOf, trustAddress } from './operations/preferences.ts';
export { publishWording, restoreWording } from './operations/publish-wording.ts';
export { NEW_ADDRESS, takeAcknowledgement, takeBounce, takeReceipt } from './operations/take-bounce.ts';
export type { Recipient } from './domain/message.ts';
export { recipientNow, sendMessage, sendMessages } from './operations/send-message.ts';
export { messagesWait } from './store-waiting.ts';
export { communicationData } from './personal-data.ts';
