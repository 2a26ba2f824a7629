/** Ways in: how customers and agents get a password of their own, and get another when they have lost it. */
export { askWayIn } from './operations/ask-way-in.ts';
export { inviteAgent, linkForAgent, mailAgent } from './operations/invite-agent.ts';
export { mailWaysIn } from './operations/mail-way-in.ts';
export { sendWayIn, type SentWayIn } from './operations/send-way-in.ts';
export { useWayIn } from './operations/use-way-in.ts';
export { accessData } from './personal-data.ts';
