import { install, run } from './install.mjs'

const DEPARTMENTS = ['definitions/qd766/2026-department.yaml', 'examples/766-gia-lai/department-facts.csv']
const COMMUNES = ['definitions/qd766/2026-commune.yaml', 'examples/766-gia-lai/commune-facts.csv']

function show(title, words) {
  process.stdout.write(`\n${title}\n$ npx openpar ${words.join(' ')}\n\n`)
  const status = run('node', ['apps/cli/src/main.ts', ...words])
  if (status !== 0) process.exit(status)
}

install()
process.stdout.write('OpenPAR · Bộ chỉ số 766 của tỉnh Gia Lai, lũy kế năm 2026 đến 10/10/2026\n')
process.stdout.write('Số liệu: Cổng Dịch vụ công quốc gia (xem examples/766-gia-lai/README.md)\n')
show('14 sở, ban, ngành', ['rank', ...DEPARTMENTS])
show('30 xã, phường (trong 135)', ['rank', ...COMMUNES])
show('Vì sao Sở Công Thương được điểm này?', ['explain', ...DEPARTMENTS, 'H21.05', 'TTTT'])
process.stdout.write(`
Làm tiếp:
  npx openpar explain ${DEPARTMENTS.join(' ')} H21.05 PAY_CASE_SHARE   giải thích một mục
  npx openpar describe ${DEPARTMENTS[0]}                               bộ chỉ số bằng lời
  npx openpar evaluate ${DEPARTMENTS.join(' ')} --out diem.xlsx         mọi điểm, ra Excel
  npx openpar --help                                                   mọi lệnh
  docs/manual/README.md                                                sách hướng dẫn
`)
