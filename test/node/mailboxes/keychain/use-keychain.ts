import { keychainSecrets } from '../../../../src/node/mailboxes/keychain/keychain-secrets.ts'

/** Does all that can be done with a keychain, and prints what came. */
const secrets = keychainSecrets()
const key = 'mailbox/00000000-0000-4000-8000-000000000001/password'
const token = 'mailbox/00000000-0000-4000-8000-000000000001/oauth'
const long = `${'ä€𝄞'.repeat(3000)}`
const came: unknown[] = [await secrets.state(), await secrets.read(key)]
await secrets.write(key, 'geheim ü')
await secrets.write(token, long)
const later = keychainSecrets()
came.push(await later.read(key), (await later.read(token)) === long)
await later.forget(key)
await later.forget(token)
await later.forget(token)
came.push(await secrets.read(key), await secrets.read(token))
console.log(JSON.stringify(came))
