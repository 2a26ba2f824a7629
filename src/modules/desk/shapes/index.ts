import * as bulk from './bulk.ts';
import * as inbox from './inbox.ts';
import * as search from './search.ts';

/** The answers of the desk that the screens read, by the names of the types that the screens are given. */
export const deskShapes = {
  SearchHit: search.searchHit,
  Found: search.foundShape,
  WorkEntry: inbox.workEntry,
  WorkFilter: inbox.workFilter,
  WorkView: inbox.workView,
  InboxPage: inbox.inboxPage,
  InboxViews: inbox.inboxViews,
  BulkRow: bulk.bulkRow,
  BulkOutcome: bulk.bulkOutcome,
};
