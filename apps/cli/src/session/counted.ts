/** "1 error", "2 errors": how many, in English. Vietnamese nouns have one form. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`
}
