/** The display of this worker, of those that display-setup.ts started. */
const displays = process.env.POSTDESK_TEST_DISPLAYS?.split(' ') ?? []
const worker = Number(process.env.VITEST_POOL_ID ?? 1)
const own = displays[(worker - 1) % Math.max(1, displays.length)]
if (own !== undefined) {
  process.env.DISPLAY = own
  delete process.env.WAYLAND_DISPLAY
}
