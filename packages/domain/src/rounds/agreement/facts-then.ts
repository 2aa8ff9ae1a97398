import type { Fact, Sheet, Written } from '../sheet/sheet.ts'

function then<T>(written: Written<T> | null, sequence: number): Written<T> | null {
  let standing = written
  while (standing !== null && standing.sequence > sequence) standing = standing.before
  return standing
}

const factThen = ({ declared, computed, difference, appraised, final }: Fact, sequence: number): Fact => ({
  declared: then(declared, sequence),
  computed: then(computed, sequence),
  difference: then(difference, sequence),
  appraised: then(appraised, sequence),
  final: then(final, sequence),
})

/** The facts of a sheet as they stood after the action of a sequence, what was written since left away. */
export const factsThen = ({ facts }: Sheet, sequence: number): Sheet['facts'] =>
  new Map([...facts].map(([measure, fact]) => [measure, factThen(fact, sequence)]))
