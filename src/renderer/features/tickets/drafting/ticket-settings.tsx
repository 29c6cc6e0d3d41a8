/** Being written. */
export function TicketSettingsPage() {
  return null
}
