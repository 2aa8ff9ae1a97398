/** Signals that come this soon after the first are the same wish, sent to the whole process group and by npm; in milliseconds. */
const ECHO = 1000

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

/** Listens for wishes to stop. */
export interface StopWish {
  /** Fulfilled with the first signal. */
  readonly asked: Promise<NodeJS.Signals>
  readonly ignore: () => void
}

/** Fulfils `asked` at the first signal to stop; a later one calls `force`. */
export function untilAskedToStop(force: () => void): StopWish {
  let first: number | undefined
  let tell: (signal: NodeJS.Signals) => void = () => undefined
  const asked = new Promise<NodeJS.Signals>((resolve) => {
    tell = resolve
  })
  const hear = (signal: NodeJS.Signals) => {
    if (first === undefined) {
      first = performance.now()
      tell(signal)
    } else if (performance.now() - first > ECHO) force()
  }
  for (const signal of SIGNALS) process.on(signal, hear)
  return {
    asked,
    ignore: () => {
      for (const signal of SIGNALS) process.off(signal, hear)
    },
  }
}
