import { spawnSync } from 'node:child_process'

/** @typedef {{ readonly cpuSeconds: number, readonly wallSeconds: number, readonly peakMegabytes: number }} Cost */

const FROM_NODE = `process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); process.stderr.write('\\ncost ' + (userCPUTime + systemCPUTime) / 1e6 + ' ' + maxRSS / 1024 + '\\n') })`
const FROM_PERL = `END { my ($u, $s) = times; my ($rss) = do { local @ARGV = ('/proc/self/status'); map { /VmHWM:\\s+(\\d+)/ ? $1 : () } <> }; printf STDERR "\\ncost %f %f\\n", $u + $s, ($rss // 0) / 1024 }`

/** What a whole Node process costs, from start to end. @param {readonly string[]} argv @param {string} [input] */
export function measureNode(argv, input) {
  return measure(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(FROM_NODE)}`, ...argv],
    input,
  )
}

/** What a whole Perl process costs. @param {string} program @param {readonly string[]} argv */
export function measurePerl(program, argv) {
  return measure('perl', ['-e', `${program}; ${FROM_PERL}`, ...argv])
}

/** The middle of several runs, by CPU time. @param {readonly Cost[]} costs @returns {Cost} */
export function median(costs) {
  return [...costs].sort((one, other) => one.cpuSeconds - other.cpuSeconds)[costs.length >> 1]
}

/** @param {string} command @param {readonly string[]} argv @param {string} [input] @returns {Cost} */
function measure(command, argv, input = '') {
  const start = performance.now()
  const { status, stderr } = spawnSync(command, argv, { input, encoding: 'utf8', stdio: ['pipe', 'ignore', 'pipe'] })
  const wallSeconds = (performance.now() - start) / 1000
  const [, cpu, peak] = /\ncost ([\d.]+) ([\d.]+)\n/.exec(stderr) ?? []
  if (status !== 0 || cpu === undefined) throw new Error(`${command} ended with ${status}: ${stderr.slice(0, 500)}`)
  return { cpuSeconds: Number(cpu), wallSeconds, peakMegabytes: Number(peak) }
}
