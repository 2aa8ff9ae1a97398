import type { Command } from 'commander'
import { EXIT_WORDS } from './exit-code.ts'

const DEFINITION = 'definitions/qd766/2026-department.yaml'
const FACTS = 'examples/766-gia-lai/department-facts.csv'

/** Examples by command, on the files of the project. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  openpar: [
    `openpar check ${DEFINITION}`,
    `openpar rank ${DEFINITION} ${FACTS}`,
    `openpar explain ${DEFINITION} ${FACTS} H21.17`,
    `openpar evaluate ${DEFINITION} ${FACTS} --out diem.xlsx`,
  ],
  check: [`openpar check ${DEFINITION}`],
  evaluate: [`openpar evaluate ${DEFINITION} ${FACTS} --out diem.csv`],
  rank: [
    `openpar rank ${DEFINITION} ${FACTS}`,
    `openpar rank ${DEFINITION} ${FACTS} --node MDSH --losses 1 --lang en`,
  ],
  explain: [
    `openpar explain ${DEFINITION} ${FACTS} H21.17`,
    `openpar explain ${DEFINITION} ${FACTS} "Sở Y tế" PAY_CASE_SHARE`,
  ],
  describe: [`openpar describe ${DEFINITION} MDSH`],
  compare: [`openpar compare ${DEFINITION} ${FACTS} --unit H21.17`],
  whatif: [`openpar whatif ${DEFINITION} ${FACTS} --set H21.17.publish_on_time_num=40`],
  improve: [`openpar improve ${DEFINITION} ${FACTS} H21.11 --target-rank 3`],
  uncertainty: [`openpar uncertainty ${DEFINITION} ${FACTS} --weights 25% --runs 200`],
  sensitivity: [`openpar sensitivity ${DEFINITION} ${FACTS} --weights 25% --rows 64`],
  diff: [`openpar diff ${DEFINITION} definitions/qd766/2026-commune.yaml`],
  'import-definition': [
    'openpar import-definition phu-luc.docx --id ten-bo --edition 2026 --out ban-nhap.yaml',
  ],
  serve: ['openpar serve', 'openpar serve --empty', 'openpar serve --services worker'],
  sample: ['openpar sample --communes 3321 --seed 1'],
  backup: ['openpar backup openpar-2026-11-22.tar.gz'],
  restore: ['OPENPAR_DATA=/srv/openpar openpar restore openpar-2026-11-22.tar.gz'],
  verify: ['openpar audit verify'],
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng / Usage:',
  'Arguments:': 'Tham số / Arguments:',
  'Options:': 'Tùy chọn / Options:',
  'Global Options:': 'Tùy chọn chung / Global options:',
  'Commands:': 'Các lệnh / Commands:',
}

/** Gives a command and those below it help in both languages, Vietnamese first, with examples and exit codes at the end. */
export function dressHelp(command: Command): void {
  command
    .helpOption('-h, --help', 'xem hướng dẫn / show this help')
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => TITLES[title] ?? title,
      optionDescription: ({ description }) => description,
    })
    .addHelpText('after', closing(command))
  for (const below of command.commands) dressHelp(below)
}

function closing(command: Command): string {
  const examples = EXAMPLES[command.name()] ?? []
  const lines = examples.length === 0 ? [] : ['', 'Ví dụ / Examples:', ...examples.map((line) => `  ${line}`)]
  if (command.parent === null) {
    const codes = Object.values(EXIT_WORDS).map(({ code, vi, en }) => `  ${code}  ${vi} / ${en}`)
    lines.push('', 'Mã kết thúc / Exit codes:', ...codes)
  }
  return lines.join('\n')
}
