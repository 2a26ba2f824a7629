/** What the operator settles on its own screens, and who changed what. */
export { type CalendarChange, calendarVersion, configureCalendar } from './operations/configure-calendar.ts';
export { configure, type Configuring, groupVersion } from './operations/configure.ts';
export { readConfigurationChanges } from './operations/read-changes.ts';
export { readCalendar, readCatalog, readConfiguration } from './operations/read-configuration.ts';
export { FIELDS, GROUPS } from './domain/settings-groups.ts';
export { calendarPage, catalogPage, configurationChanges, configurationPage } from './shapes.ts';
export { CHANGE_KINDS } from './store-changes.ts';
