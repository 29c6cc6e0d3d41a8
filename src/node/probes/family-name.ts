import type { MailKnowledge } from '../../engine/mailboxes/mail-knowledge.ts'

/** How a provider family is called: as its preset, else by its domain. */
export function familyName({ presets }: MailKnowledge, family: string): string {
  return presets.find(({ id }) => id === family)?.name ?? family
}
