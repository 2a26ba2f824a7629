/** What customers choose under their contract: directories, payment solutions, what their data may be used for. */
export { CHOICE_SOURCES, type Choice, type ChoiceSource } from './domain/choice.ts';
export { type ChoiceOutcome, choose, type ChooseInput } from './operations/choose.ts';
export { directoryListing } from './operations/directory-listing.ts';
export { connectChoices, type HearsOfChoice } from './ports.ts';
export { mayPayMerchants } from './operations/merchant-payments.ts';
export { choicesUnder, isSwitchedOn, type SheetInForce } from './operations/read-choices.ts';
export { partyPrivacyData } from './personal-data.ts';
