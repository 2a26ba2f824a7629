/** Messages to customers: an outbox written with the fact they tell, delivered once. */
export type {
  Message,
  MessageChannel,
  MessageState,
  NewMessage,
  OutgoingMessage,
  Transport,
} from './domain/message.ts';
export { type DeliveryReport, deliverOutbox, type Enclosures } from './operations/deliver-outbox.ts';
export { messageBody, messagesOf, retryMessage } from './operations/read-messages.ts';
export { sendMessage, sendMessages } from './operations/send-message.ts';
export { messagesWait } from './store-waiting.ts';
