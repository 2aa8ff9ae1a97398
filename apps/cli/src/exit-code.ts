/** What a command ends with; documented in docs/manual/33-dong-lenh.md and in `openpar --help`. */
export const EXIT = {
  done: 0,
  unexpected: 1,
  usage: 2,
  definition: 3,
  facts: 4,
  file: 5,
} as const

/** Exit codes in words. */
export const EXIT_WORDS: Readonly<
  Record<keyof typeof EXIT, { readonly code: number; readonly vi: string; readonly en: string }>
> = {
  done: { code: EXIT.done, vi: 'xong', en: 'done' },
  unexpected: {
    code: EXIT.unexpected,
    vi: 'lỗi ngoài dự kiến của chương trình',
    en: 'a fault of the program',
  },
  usage: { code: EXIT.usage, vi: 'dùng sai lệnh', en: 'wrong use of a command' },
  definition: {
    code: EXIT.definition,
    vi: 'định nghĩa có lỗi, hoặc mới là khung',
    en: 'faults in the definition, or only a frame',
  },
  facts: { code: EXIT.facts, vi: 'số liệu có lỗi', en: 'faults in the facts' },
  file: {
    code: EXIT.file,
    vi: 'tệp không có, không đọc hay ghi được',
    en: 'a file is absent, unreadable or unwritable',
  },
}

/** Ends a command with a code and a sentence in both languages; `runCommandLine` prints it and nothing else. */
export class Refusal extends Error {
  readonly exitCode: number
  readonly vi: string
  readonly en: string

  constructor(exitCode: number, vi: string, en: string) {
    super(en)
    this.exitCode = exitCode
    this.vi = vi
    this.en = en
  }
}
