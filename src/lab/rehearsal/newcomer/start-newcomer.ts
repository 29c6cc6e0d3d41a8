import { randomBytes } from 'node:crypto'
import type { NewcomerAnswer, NewcomerStage } from '../../../engine/setup/newcomer.ts'
import type { Setup } from '../../../engine/setup/setup.ts'
import { certificateMaker } from '../../certificates/make-certificate.ts'
import { isWithin } from '../../dns/names.ts'
import type { Internet } from '../../internet.ts'
import type { TakenMail } from '../../mail/mta/envelope.ts'
import type { Route } from '../../mail/mta/mail-queue.ts'
import { tlsSettings } from '../../mail/tls-settings.ts'
import type { RunningLab } from '../../start-scenario.ts'
import type { StampResults } from '../styles/stamp.ts'
import { ALL_DEEDS } from './deeds/all-deeds.ts'
import { FrontDoors } from './front-doors.ts'
import { judgeMail } from './judge-mail.ts'
import { HOSTER, NEWCOMER, NEWCOMER_ADDRESSES, REVERSE_ZONES } from './newcomer-data.ts'
import { reverseRecords } from './newcomer-scenario.ts'
import { NewcomerServer, type NewcomerServerHouse } from './newcomer-server.ts'
import { answer, type NewcomerSite } from './newcomer-site.ts'
import { NewcomerZone } from './newcomer-zone.ts'
import { policyServer } from './policy-server.ts'

/** The newcomer's part of a rehearsal, running. */
export interface RunningNewcomer {
  readonly stage: NewcomerStage
  readonly server: NewcomerServer
  /** Where mail for its domain goes; null: it is not for it, or nobody takes it. */
  route(domain: string): Route | null
  /** The address of its server, where this name is one that it greets with. */
  addressOf(helo: string, family: 4 | 6): string | null
  /** What is found out about a mail of its domain or server; null: it is of somebody else. */
  judge(mail: TakenMail): Promise<StampResults> | null
  /** Does it for this set-up; null: there is no such deed. */
  play(setup: Setup, deed: string): Promise<NewcomerAnswer | null>
  /** The guide wrote private keys there. */
  keysMade(paths: readonly string[]): void
  stop(): Promise<void>
}

/** What it needs of its world. `lab`, `onChange` and `setListed` are asked only when the world has started. */
export interface NewcomerHouse extends Omit<NewcomerServerHouse, 'password' | 'addressOf'> {
  readonly internet: Internet
  readonly addressOf: (helo: string) => string
  readonly lab: () => Pick<RunningLab, 'setZone' | 'dialer' | 'file'>
  /** Its servers came or went. */
  readonly onChange: () => void
  readonly setListed: (address: string, isListed: boolean) => void
}

/** Starts the rented server, on which nothing runs yet. */
export async function startNewcomer(house: NewcomerHouse): Promise<RunningNewcomer> {
  const { internet, lab, now } = house
  const maker = await certificateMaker()
  const password = `neu-${randomBytes(9).toString('base64url')}`
  const placeholder = tlsSettings(await maker.make({ names: [HOSTER.genericName] }))
  let portIsOpen = false
  const server = await NewcomerServer.start(
    {
      ...house,
      password,
      dial: (address, port) =>
        portIsOpen ? house.dial(address, port) : Promise.reject(new Error('Connection timed out')),
    },
    placeholder,
  )
  const web = policyServer(() => {
    const { policy, tls } = server.manner
    return policy === null || tls === null ? null : { tls, policy: policy === '' ? null : policy }
  })
  const doors = await FrontDoors.open(internet, [...server.doors, web.door])
  server.onChange = () => {
    doors.look()
    house.onChange()
  }
  const site: NewcomerSite = {
    zone: new NewcomerZone((records) => void lab().setZone(NEWCOMER.domain, records)),
    server,
    setReverse: (names) => {
      for (const origin of Object.values(REVERSE_ZONES)) lab().setZone(origin, reverseRecords(origin, names))
    },
    setListed: (isListed) => house.setListed(NEWCOMER.ipv4, isListed),
    get portIsOpen() {
      return portIsOpen
    },
    set portIsOpen(isOpen) {
      portIsOpen = isOpen
    },
    makeCertificate: (data) => maker.make(data),
    certificate: null,
    keyFiles: [],
    copiedKeys: [],
  }
  return {
    stage: stageWith(password),
    server,
    route: (domain) => {
      const { isInstalled, host } = server.manner
      return domain === NEWCOMER.domain && isInstalled ? { host, address: NEWCOMER.ipv4 } : null
    },
    addressOf: (helo, family) => {
      if (!server.isCalled(helo)) return null
      return family === 6 && server.manner.sendsBySix ? NEWCOMER.ipv6 : NEWCOMER.ipv4
    },
    judge: (mail) => (isOfNewcomer(mail) ? judgeMail(mail, lab(), now) : null),
    play: (setup, deed) => play(site, setup, deed),
    keysMade: (paths) => {
      site.keyFiles = [...paths]
      site.copiedKeys = []
    },
    stop: async () => {
      web.stop()
      await server.stop()
    },
  }
}

function stageWith(password: string): NewcomerStage {
  const { domain, ipv4, ipv6, login } = NEWCOMER
  const deeds = ALL_DEEDS.map(({ id, step, says, isMistake }) => ({ id, step, says, isMistake }))
  return { domain, ipv4, ipv6, login, password, deeds }
}

async function play(site: NewcomerSite, setup: Setup, id: string): Promise<NewcomerAnswer | null> {
  const deed = ALL_DEEDS.find((one) => one.id === id)
  if (deed === undefined) return null
  const { domain } = setup.values
  if (!isWithin(domain, NEWCOMER.domain))
    return answer(
      `In this world only ${NEWCOMER.domain} was registered, and ${domain} was not. A guide for ${NEWCOMER.domain} can be rehearsed.`,
      `In dieser Welt ist nur ${NEWCOMER.domain} registriert und ${domain} nicht. Geübt werden kann mit einem Leitfaden für ${NEWCOMER.domain}.`,
    )
  return deed.act(site, setup)
}

function isOfNewcomer({ envelope, peer }: TakenMail): boolean {
  const isFrom = envelope.from.toLowerCase().endsWith(`@${NEWCOMER.domain}`)
  return isFrom || NEWCOMER_ADDRESSES.includes(peer.address)
}
