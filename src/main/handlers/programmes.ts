import type { HandlersOf, Hands } from './hands.ts'

export function programmes({ tickets: { office } }: Hands): HandlersOf<'programmes'> {
  const desk = office.programmes
  return {
    'programmes.list': () => desk.list(),
    'programmes.keep': ({ id, ...progress }) => desk.keep(id, progress),
    'programmes.import': ({ name, bytes }) => desk.import(name, bytes),
    'programmes.setSndsLink': ({ link }) => desk.setSndsLink(link),
    'programmes.fetchSnds': () => desk.fetchSnds(),
    'programmes.data': () => desk.data(),
  }
}
