import { exportTickets } from './export-tickets.ts'
import type { HandlersOf, Hands } from './hands.ts'

/** Tickets: what the office does, asked for by the window. */
export function tickets(hands: Hands): HandlersOf<'tickets'> {
  const { office } = hands.tickets
  const { drafting, answers, mails } = office
  return {
    'tickets.begin': ({ origin }) => drafting.begin(origin),
    'tickets.open': (order) => office.open(order),
    'tickets.board': (query) => office.board(query),
    'tickets.list': (query) => office.list(query),
    'tickets.show': ({ id }) => office.show(id),
    'tickets.due': ({ days }) => office.due(days),
    'tickets.statistics': () => office.statistics(),
    'tickets.draft': ({ id, order }) => drafting.draft(id, order),
    'tickets.keepDraft': ({ id, draft }) => office.keepDraft(id, draft),
    'tickets.previewMail': (mail) => mails.preview(mail),
    'tickets.send': ({ previewId }) => mails.send(previewId),
    'tickets.submitted': (submission) => office.submitted(submission),
    'tickets.say': ({ id, word }) => office.say(id, word),
    'tickets.takeAnswer': ({ ticket, ...source }) => answers.take(ticket, source),
    'tickets.looseAnswers': () => answers.loose(),
    'tickets.giveAnswer': async ({ loose, ticket }) => ({ given: await answers.give(loose, ticket) }),
    'tickets.lookNow': async () => ({ looking: await answers.lookNow() }),
    'tickets.note': (order) => drafting.note(order),
    'tickets.profile': () => drafting.profile(),
    'tickets.setProfile': (profile) => drafting.setProfile(profile),
    'tickets.settings': () => office.settings(),
    'tickets.setSettings': (settings) => office.setSettings(settings),
    'tickets.delete': async ({ ids }) => ({ deleted: await office.delete(ids) }),
    'tickets.export': (input) => exportTickets(hands, input),
    'tickets.organizations': () => office.organizations(),
  }
}
