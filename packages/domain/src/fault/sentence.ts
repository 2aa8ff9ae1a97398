type Word = string | number

/** A Vietnamese sentence: numbers take a decimal comma, texts stand as they are. */
export function vi(words: TemplateStringsArray, ...values: readonly Word[]): string {
  return join(words, values, (value) => String(value).replace('.', ','))
}

/** An English sentence: numbers take a decimal point, texts stand as they are. */
export function en(words: TemplateStringsArray, ...values: readonly Word[]): string {
  return join(words, values, String)
}

function join(
  words: TemplateStringsArray,
  values: readonly Word[],
  number: (value: number) => string,
): string {
  return words.reduce((sentence, word, position) => {
    const value = values[position - 1]!
    return sentence + (typeof value === 'number' ? number(value) : value) + word
  })
}
