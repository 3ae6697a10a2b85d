/** Follow-up tickets bear it, so that surveys, service levels and reports can leave them out. */
export const FOLLOW_UP_TAG = 'gs_follow_up';
