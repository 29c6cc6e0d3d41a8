/** The two channels of the wire: one each way. The preload knows nothing else. */
export const CALL_CHANNEL = 'postdesk:call'
export const EVENT_CHANNEL = 'postdesk:event'
