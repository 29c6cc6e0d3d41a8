/** Being written. */
export function NewTicketPage() {
  return null
}
