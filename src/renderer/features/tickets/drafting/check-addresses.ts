import type { TicketView } from '../../../../contract/ticket-shapes.ts'
import { useNavigation } from '../../../frame/navigation-store.ts'
import { useCheckForm } from '../../checks/form-store.ts'

const IS_ADDRESS = /^[\d.]+$|:/

/** Leads to *Checks* with what the ticket is about: its domain, and its IP addresses as those that send. */
export function checkAddressesOf({ ticket, evidence }: TicketView): void {
  const { addresses } = ticket.subject
  const domain =
    addresses.find((address) => !IS_ADDRESS.test(address)) ??
    evidence.map(({ facts }) => facts.domain).find((known) => known !== undefined)
  const sending = addresses.filter((address) => IS_ADDRESS.test(address))
  useCheckForm.getState().change({ ...(domain === undefined ? {} : { domain }), addresses: sending.join(' ') })
  useNavigation.getState().go('checks', 'compose')
}
