/** The customer as people see them: pages for agents and for the customer, read over all rooms; this room keeps nothing. */
export { type Dashboard, type WorkPage } from './shapes/dashboard.ts';
export type { BillPage } from './shapes/bill.ts';
export type { CustomerPage } from './shapes/customer-page.ts';
export type { MyHome, WhatIf } from './shapes/my-space.ts';
export { readBill } from './operations/read-bill.ts';
export { readCustomer } from './operations/read-customer.ts';
export { readDashboard } from './operations/read-dashboard.ts';
