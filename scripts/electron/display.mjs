/** Is there a screen to open a window on? macOS and Windows always have one for who is logged in. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
