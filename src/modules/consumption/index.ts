/** Follow-up of consumption: how far each limit of a contract is used up, and customers told of it in time. */
export { consumptionJobs } from './jobs.ts';
export { LAW_ON_NUMBERS, limitsOf, type LimitOfContract } from './operations/read-limits.ts';
export { tellLimits, type TellReport } from './operations/tell-limits.ts';
export { selectAlerts as usageAlertsOf, type UsageAlert } from './store.ts';
export { alertsWait } from './store-waiting.ts';
export { consumptionData } from './personal-data.ts';
