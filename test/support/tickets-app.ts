import type { Input } from '../../src/contract/methods.ts'
import { askDesk } from './ask-desk.ts'
import { goTo } from './desk.ts'
import type { LaunchedApp } from './launch-app.ts'

const NAMES = {
  en: { place: 'Tickets', views: 'Views of the tickets' },
  de: { place: 'Vorgänge', views: 'Ansichten der Vorgänge' },
} as const

/** Leads to a view of *Tickets* by its name. */
export async function goToTickets(desk: LaunchedApp, view: string, language: 'en' | 'de' = 'en'): Promise<void> {
  const { place, views } = NAMES[language]
  const { page } = desk
  const navigation = page.getByRole('navigation', { name: views })
  if (!(await navigation.isVisible())) await goTo(desk, place)
  await navigation.getByRole('button', { name: view, exact: true }).click()
}

type Word = Input<'tickets.say'>['word']

/** What is done to a ticket after it was opened. */
export type Deed =
  | { readonly submit: Input<'tickets.submitted'>['purpose']; readonly number?: string }
  | { readonly answer: string }
  | { readonly say: Word }

export interface OpenedTicket {
  readonly organization: string
  readonly appeal: string | null
  readonly addresses: readonly string[]
  readonly deeds?: readonly Deed[]
}

/** Opens a ticket and does these things to it, as the window would. Answers its id. */
export async function openTicket(desk: LaunchedApp, ticket: OpenedTicket): Promise<string> {
  const { organization, appeal, addresses, deeds = [] } = ticket
  const origin = { kind: 'empty', organization, address: addresses[0] ?? null } as const
  const { id } = await askDesk(desk, 'tickets.open', { origin, organization, appeal, addresses: [...addresses] })
  for (const deed of deeds) await doTo(desk, id, deed)
  return id
}

async function doTo(desk: LaunchedApp, id: string, deed: Deed): Promise<void> {
  if ('say' in deed) await askDesk(desk, 'tickets.say', { id, word: deed.say })
  else if ('answer' in deed) await askDesk(desk, 'tickets.takeAnswer', { ticket: id, text: deed.answer })
  else {
    const text =
      'The address 192.0.2.25 is refused. It has a reverse name, SPF, DKIM and DMARC, and sends some fifty mails a day.'
    await askDesk(desk, 'tickets.submitted', { id, purpose: deed.submit, text, ticketNumber: deed.number ?? null })
  }
}
