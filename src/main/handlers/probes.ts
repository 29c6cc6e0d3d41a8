import type { FamilyLight } from '../../contract/probe-shapes.ts'
import { familyName } from '../../node/probes/family-name.ts'
import { exportProbes } from './export-probes.ts'
import type { HandlersOf, Hands } from './hands.ts'

/** The lights speak of this many days. */
const LIGHT_DAYS = 30

/** What the window may ask about probes. */
export function probes(hands: Hands): HandlersOf<'probes'> {
  const { post, store } = hands
  const { office, knowledge } = post
  const labels = async () => {
    const names = new Map((await store.mailboxes()).map(({ id, label, address }) => [id, label || address]))
    return (id: string, address: string) => names.get(id) ?? address
  }
  return {
    'probes.preview': async (order) => {
      const { previewId, probes } = await office.preview(order)
      const shown = probes.map(({ message, ...probe }) => ({ ...probe, source: textOf(message) }))
      return { previewId, probes: shown }
    },
    'probes.send': async ({ previewId }) => ({ ids: await office.post(previewId) }),
    'probes.cancel': async ({ ids }) => ({ cancelled: await office.cancel(ids) }),
    'probes.delete': async ({ ids }) => ({ deleted: await office.deleteProbes(ids) }),
    'probes.list': async ({ experiment = null, ...query }) => {
      const [{ probes, total }, label] = await Promise.all([store.probes({ ...query, experiment }), labels()])
      const rows = probes.map((probe) => ({
        ...probe,
        mailboxLabel: label(probe.plan.mailbox, probe.plan.address),
        familyName: familyName(knowledge(), probe.plan.family),
      }))
      return { probes: rows, total }
    },
    'probes.show': async ({ id }) => {
      const [probe, { message }, sent, label] = await Promise.all([
        office.probe(id),
        store.arrived(id),
        store.sentMessage(id),
        labels(),
      ])
      return {
        probe,
        mailboxLabel: label(probe.plan.mailbox, probe.plan.address),
        familyName: familyName(knowledge(), probe.plan.family),
        hasAnalysis: message !== null,
        source: textOf(sent),
      }
    },
    'probes.analysis': ({ id }) => office.analysis(id),
    'probes.lookNow': async ({ mailbox }) => ({ looking: await office.lookNow(mailbox) }),
    'probes.placement': ({ days, bucketDays }) => office.measures.placement(days, bucketDays),
    'probes.lights': () => lights(hands),
    ...calm(post),
    ...experiments(post),
    'probes.addMark': async ({ at, text }) => ({ id: await office.measures.addMark(at, text) }),
    'probes.export': (input) => exportProbes(hands, input),
  }
}

function calm({
  office,
}: Hands['post']): Pick<HandlersOf<'probes'>, 'probes.calm' | 'probes.setCalm' | 'probes.resume'> {
  return {
    'probes.calm': () => office.calm(),
    'probes.setCalm': async (limits) => {
      await office.setLimits(limits)
      return office.calm()
    },
    'probes.resume': async ({ family }) => {
      await office.resume(family)
      return office.calm()
    },
  }
}

type OfExperiments = 'probes.experiments' | 'probes.startExperiment' | 'probes.endExperiment'

function experiments({ office }: Hands['post']): Pick<HandlersOf<'probes'>, OfExperiments> {
  return {
    'probes.experiments': () => office.measures.experiments(),
    'probes.startExperiment': async (order) => {
      const experiment = await office.startExperiment(order)
      return { experiment, report: await office.measures.experiment(experiment) }
    },
    'probes.endExperiment': async ({ id }) => {
      const experiment = await office.endExperiment(id)
      return { experiment, report: await office.measures.experiment(experiment) }
    },
  }
}

/** One for each family that has a mailbox, also where nothing was sent yet. */
async function lights({ post: { office, knowledge }, store }: Hands): Promise<readonly FamilyLight[]> {
  const [{ families }, mailboxes] = await Promise.all([
    office.measures.placement(LIGHT_DAYS, LIGHT_DAYS),
    store.mailboxes(),
  ])
  const registered = mailboxes.filter(({ role }) => role === 'test').map(({ family }) => family)
  return [...new Set(registered)].map((family) => {
    const known = families.find((one) => one.family === family)
    return {
      family,
      name: familyName(knowledge(), family),
      light: known?.light ?? 'unknown',
      inbox: known?.inbox.count ?? 0,
      sample: known?.sample ?? 0,
      newest: known?.newest ?? null,
    }
  })
}

/** A mail as it can be shown: what is no UTF-8 becomes a sign of its own. */
function textOf(message: Uint8Array): string {
  return new TextDecoder('utf-8').decode(message)
}
