/** The words of a command line: apart at blanks, single and double quotes keep blanks together. */
export function wordsOf(line: string): string[] {
  return Array.from(line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g), ([, single, double, bare]) => {
    return single ?? double ?? bare ?? ''
  })
}
