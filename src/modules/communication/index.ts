/** Messages to customers: an outbox written with the fact they tell, delivered once. */
export type { Message, MessageChannel, MessageState, NewMessage, OutgoingMessage } from './domain/message.ts';
export { connectSmsReceipts, type HandedOver, type ReadSmsReceipt, type SmsReceipt, type Transport } from './ports.ts';
export { type DeliveryReport, deliverOutbox } from './operations/deliver-outbox.ts';
export type { Enclosures } from './operations/prepare-message.ts';
export { messageBody, messagesOf } from './operations/read-messages.ts';
export { retryMessage, stopMessage } from './operations/retry-message.ts';
export { sendMessage, sendMessages } from './operations/send-message.ts';
export { messagesWait } from './store-waiting.ts';
