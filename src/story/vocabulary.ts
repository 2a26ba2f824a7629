import { activate } from './events/activate.ts';
import { appointment } from './events/appointment.ts';
import { bankReturn } from './events/bank-return.ts';
import { billCopy, billForm } from './events/bill-papers.ts';
import { buyOnBill, creditTheBill, discount } from './events/bill-by-hand.ts';
import { calls } from './events/calls.ts';
import { cancelTheOrder } from './events/cancel-order.ts';
import { caseFact, openACase } from './events/case.ts';
import { changeIban, changePayment } from './events/change-payment.ts';
import { announce, refuseTheChange } from './events/contract-change.ts';
import { chooseOptions } from './events/choose.ts';
import { deposit } from './events/deposit.ts';
import { handedOver, noticePresented, reactivationAsked } from './events/collection-steps.ts';
import { holdCollection, releaseCollection } from './events/collection-waits.ts';
import { documents } from './events/documents.ts';
import { equipmentNotice, returnOfEquipment } from './events/equipment.ts';
import { networkUse } from './events/network-use.ts';
import { networkEvent, trouble } from './events/network-event.ts';
import { listedElsewhere, objectToIncident } from './events/incident-register.ts';
import { order } from './events/order.ts';
import { pauseCollection } from './events/pause-collection.ts';
import { paymentPlan, planCancelled, promise } from './events/payment-plan.ts';
import { freedPayer, namedPayer } from './events/payer.ts';
import { pay } from './events/pay.ts';
import { payByCard } from './events/pay-by-card.ts';
import { cancelPort, newNumberInstead, portIn, portingAnswer, temporaryNumber } from './events/port-in.ts';
import { askRio, claimPort, numberLost, ported, portOut, portOutAbandoned } from './events/port-out.ts';
import { refund } from './events/refund.ts';
import { resume, suspend } from './events/suspend.ts';
import { proveReason, takeBackTermination, terminate } from './events/terminate.ts';
import { payAtCounter, till } from './events/till.ts';
import { topUp } from './events/top-up.ts';
import { withdraw } from './events/withdraw.ts';
import type { Verb } from './verb.ts';

/** Everything that may happen in a story: one line a word. */
export const vocabulary: readonly Verb[] = [
  order,
  documents,
  deposit,
  appointment,
  activate,
  calls,
  pay,
  payByCard,
  till,
  payAtCounter,
  refund,
  creditTheBill,
  discount,
  buyOnBill,
  bankReturn,
  changeIban,
  changePayment,
  billCopy,
  billForm,
  pauseCollection,
  holdCollection,
  releaseCollection,
  noticePresented,
  reactivationAsked,
  handedOver,
  paymentPlan,
  planCancelled,
  promise,
  suspend,
  resume,
  terminate,
  proveReason,
  takeBackTermination,
  withdraw,
  cancelTheOrder,
  returnOfEquipment,
  equipmentNotice,
  portIn,
  portingAnswer,
  cancelPort,
  temporaryNumber,
  newNumberInstead,
  askRio,
  portOut,
  portOutAbandoned,
  ported,
  numberLost,
  claimPort,
  announce,
  refuseTheChange,
  listedElsewhere,
  objectToIncident,
  namedPayer,
  freedPayer,
  openACase,
  caseFact,
  chooseOptions,
  networkUse,
  topUp,
  networkEvent,
  trouble,
];
