import { describe, expect, test } from 'vitest'
import { citation } from './citation.ts'
import { DocumentFields } from './document-fields.ts'
import { supportFaults } from './support.ts'

const REPORT = { number: '125/BC-STC', issuer: 'Sở Tài chính', issuedOn: '2026-12-02', withdrawn: false }

describe('a document supports', () => {
  test('with number, issuer and a date that is not ahead', () => {
    expect(supportFaults(REPORT, '2026-12-02')).toEqual([])
  })

  test('not without each of the three', () => {
    const bare = { number: null, issuer: null, issuedOn: null, withdrawn: false }
    expect(supportFaults(bare, '2026-12-02')).toEqual(['number-missing', 'issuer-missing', 'date-missing'])
  })

  test('not the day before it was issued', () => {
    expect(supportFaults(REPORT, '2026-12-01')).toEqual(['date-ahead'])
  })

  test('not once it is withdrawn', () => {
    expect(supportFaults({ ...REPORT, withdrawn: true }, '2026-12-03')).toEqual(['withdrawn'])
  })
})

describe('a citation', () => {
  const fields = { ...REPORT, title: 'Báo cáo quý IV' }

  test('names number, date and pages', () => {
    const pages = [
      { from: 4, to: 5 },
      { from: 9, to: 9 },
    ]
    expect(citation(fields, pages)).toBe('125/BC-STC ngày 02/12/2026, tr. 4–5, 9')
    expect(citation(fields)).toBe('125/BC-STC ngày 02/12/2026')
  })

  test('of a draft falls back on the title and leaves out what is unknown', () => {
    expect(citation({ ...fields, number: null, issuedOn: null })).toBe('Báo cáo quý IV')
    expect(citation({ ...fields, number: null })).toBe('Báo cáo quý IV ngày 02/12/2026')
  })
})

describe('the fields of a document', () => {
  const read = (fields: unknown) => DocumentFields.safeParse(fields)
  const good = { number: '125/BC-STC', issuer: null, issuedOn: null, title: 'x' }

  test('are tidied: blanks joined, letters composed', () => {
    const { data } = read({ ...good, title: '  Ba\u0301o  cáo\n quý ' })
    expect(data?.title).toBe('Báo cáo quý')
  })

  test.each([
    ['a blank title', { title: '  ' }],
    ['a blank number, which is not the same as none', { number: ' ' }],
    ['a date that is none', { issuedOn: '2026-02-30' }],
    ['a date before the state was founded', { issuedOn: '1926-12-02' }],
    ['an unknown field', { note: '' }],
    ['a title of 501 letters', { title: 'x'.repeat(501) }],
  ])('refuse %s', (_, change) => {
    expect(read(good).success).toBe(true)
    expect(read({ ...good, ...change }).success).toBe(false)
  })
})
