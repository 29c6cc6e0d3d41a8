import type { TicketWay } from '../../engine/tickets/ticket-views.ts'
import type { Language } from '../../text/language.ts'
import { HELPS_TEXT, ROUTE_TEXT } from '../../text/tickets/answer-kinds.ts'
import { terminalText } from '../output/terminal-text.ts'

type Way = Pick<TicketWay, 'id' | 'name' | 'route' | 'target' | 'helps' | 'expect' | 'instead'>

/** How one asks there, what that brings, and what helps instead. */
export function wayForPeople(way: Way, organizationName: string, language: Language): string {
  const { id, name, route, target, helps, expect, instead } = way
  const lines = [
    `${organizationName}: ${name} [${id}]`,
    `  ${ROUTE_TEXT[route][language]}${target === null ? '' : `: ${target}`}. ${HELPS_TEXT[helps][language]}.`,
    `  ${expect[language]}`,
    ...instead.map((one) => `  - ${one[language]}`),
  ]
  return lines.map(terminalText).join('\n')
}
