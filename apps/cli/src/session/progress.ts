import { Presets, SingleBar } from 'cli-progress'

/** Tells how far a long job is. `done` always has to be called. */
export interface Progress {
  readonly at: (count: number) => void
  readonly done: () => void
}

/** A bar on standard error for work that lasts more than a second; a line for every tenth where it is no terminal. */
export function showProgress(title: string, total: number): Progress {
  const watched = process.stderr.isTTY === true
  const started = performance.now()
  let bar: SingleBar | undefined
  let told = -1
  return {
    at: (count) => {
      if (performance.now() - started < 1000) return
      if (!watched) {
        const tenth = Math.floor((10 * count) / total)
        if (tenth > told) process.stderr.write(`${title}: ${tenth * 10} %\n`)
        told = tenth
        return
      }
      if (!bar) {
        bar = new SingleBar(
          { format: `${title} {bar} {percentage} % · {value}/{total} · ETA {eta} s` },
          Presets.shades_classic,
        )
        bar.start(total, count)
      }
      bar.update(count)
    },
    done: () => bar?.stop(),
  }
}

/** The outcome of `work`, after which the progress is over whether or not it failed. */
export function finishing<Outcome>(progress: Progress, work: () => Outcome): Outcome {
  try {
    return work()
  } finally {
    progress.done()
  }
}
