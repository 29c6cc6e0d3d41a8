import { readFileSync } from 'node:fs'
import { createWorld } from '../../checks/create-world.ts'
import type { Net } from '../../checks/pretended-internet.ts'
import { createPostForm, type PostForm } from './post-form.ts'

/** Forms in the real net or in that of a lab, each through a DNS of its own: what a name meant an hour ago does not count. */
export function postFormIn(net: Net): PostForm {
  const extraCa = net.pretended?.caFile === undefined ? null : readFileSync(net.pretended.caFile, 'utf8')
  return async (url, fields, signal) => {
    const { world, close } = createWorld({ net, resolver: null, signal })
    try {
      return await createPostForm({ dns: world.dns, dialer: net.dialer, extraCa })(url, fields, signal)
    } finally {
      close()
    }
  }
}
