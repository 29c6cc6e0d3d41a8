import type { LaunchedApp } from './launch-app.ts'

/** The time of the main process, from which time goes on; without it what is kept bears another time in each run. */
export async function setClock({ app }: LaunchedApp, time: string): Promise<void> {
  await app.evaluate((_electron, start) => {
    const Real: DateConstructor = Reflect.get(globalThis, 'RealDate') ?? Date
    const ahead = Real.parse(start) - Real.now()
    const Moved = new Proxy(Real, {
      construct: (target, given) => Reflect.construct(target, given.length > 0 ? given : [Real.now() + ahead]),
      get: (target, name) => (name === 'now' ? () => Real.now() + ahead : Reflect.get(target, name)),
    })
    Reflect.set(globalThis, 'RealDate', Real)
    Reflect.set(globalThis, 'Date', Moved)
  }, time)
}
