/** What is known of who orders (TMF696), and the payment incidents entered in the register that operators share. */
export type { Debt, PaymentIncident, RiskAssessment } from './domain/risk.ts';
export { personMark } from './domain/person-mark.ts';
export { riskActions } from './jobs.ts';
export { assessRisk, knownRisk } from './operations/assess-risk.ts';
export { liftIncident, noteIncident } from './operations/enter-incident.ts';
export { connectRegister, connectedRegister, type PaymentIncidentRegister } from './ports.ts';
export { selectAssessments as riskAssessments, selectIncidents as incidentsOf } from './store.ts';
export { riskAssessmentData } from './personal-data.ts';
