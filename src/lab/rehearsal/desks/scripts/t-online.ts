import type { DeskScript } from '../desk-data.ts'

const answer = {
  from: 'Telekom Postmaster <tosa@rx.t-online.de>',
  subject: 'Re: {{subject}}',
  inThread: true,
  afterSeconds: 3,
} as const

/** A person who wants a page with the operator’s name, and resets the reputation when there is one. */
export const T_ONLINE_SCRIPT: DeskScript = [
  [
    {
      ...answer,
      text: 'Guten Tag,\n\nvielen Dank für Ihre Nachricht.\n\nVon der genannten IP-Adresse {{address}} war lange Zeit keine Aktivität bei uns feststellbar. Voraussetzung für eine Rücksetzung der Reputation ist eine Konfiguration, die sich nach den in unserer "Postmaster-FAQ" beschriebenen Punkten richtet. Bitte beachten Sie dort den Abschnitt 4.1.\n\nMit freundlichen Grüßen\nIhr Postmaster-Team',
    },
  ],
  [
    {
      ...answer,
      text: 'Guten Tag,\n\ndie Reputation der IP-Adresse {{address}} wurde soeben zurückgesetzt. Die Änderung wird innerhalb von 24 Stunden wirksam.\n\nMit freundlichen Grüßen\nIhr Postmaster-Team',
      lifts: true,
    },
  ],
]
