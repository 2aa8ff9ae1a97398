import { describe, expect, test } from 'vitest'
import { settings } from './configuration.ts'
import { ConfigurationFault, readConfiguration } from './read-configuration.ts'

const faultsOf = (environment: Record<string, string>): string[] => {
  try {
    readConfiguration(environment)
    return []
  } catch (error) {
    if (!(error instanceof ConfigurationFault)) throw error
    return error.message.split('\n')
  }
}

describe('readConfiguration', () => {
  test('without any variable serves on the loopback from the folder data', () => {
    expect(readConfiguration({})).toMatchObject({
      dataFolder: 'data',
      databaseUrl: undefined,
      host: '127.0.0.1',
      port: 8080,
      services: ['web', 'worker'],
      uploadMaxBytes: 209_715_200,
      trustProxy: false,
    })
  })

  test('takes an empty variable for an absent one', () => {
    expect(readConfiguration({ OPENPAR_PORT: '', DATABASE_URL: '' }).port).toBe(8080)
  })

  test('tells every fault at once, each with its variable and what it is for', () => {
    const faults = faultsOf({
      OPENPAR_PORT: '70000',
      DATABASE_URL: 'mysql://x',
      OPENPAR_SERVICES: 'web,mail',
      OPENPAR_OIDC_ISSUER: 'https://id.example',
      OPENPAR_PROT: '1',
    })
    expect(faults.map((line) => line.split(':')[0])).toEqual([
      'DATABASE_URL',
      'OPENPAR_PORT',
      'OPENPAR_SERVICES',
      'OPENPAR_PROT',
      'OPENPAR_OIDC_CLIENT_ID',
      'OPENPAR_OIDC_CLIENT_SECRET',
    ])
    expect(faults[1]).toContain('Cổng lắng nghe')
  })

  test.each([
    [
      'OPENPAR_PORT',
      'tám nghìn',
      'phải là số nguyên từ 0 đến 65535 / must be a whole number from 0 to 65535',
    ],
    ['OPENPAR_PORT', '80.5', 'phải là số nguyên từ 0 đến 65535 / must be a whole number from 0 to 65535'],
    ['OPENPAR_PORT', '65536', 'phải là số nguyên từ 0 đến 65535 / must be a whole number from 0 to 65535'],
    ['OPENPAR_REQUESTS_PER_MINUTE', '0', 'phải là số nguyên từ 1 đến 10000000 / must be a whole number from'],
    ['OPENPAR_SECRET', 'ngắn', 'phải có ít nhất 32 ký tự / must have at least 32 characters'],
    [
      'OPENPAR_URL',
      'par.example.vn',
      'phải là địa chỉ bắt đầu bằng http:// hoặc https:// / must be an address',
    ],
    [
      'OPENPAR_SMTP_URL',
      'https://x',
      'phải là địa chỉ bắt đầu bằng smtp:// hoặc smtps:// / must be an address',
    ],
    ['DATABASE_URL', 'mysql://x', 'phải là địa chỉ bắt đầu bằng postgres:// / must be an address'],
    ['OPENPAR_SERVICES', 'web,mail', 'chỉ nhận: web, worker / must be one of: web, worker'],
    ['OPENPAR_TRUST_PROXY', 'yes', 'chỉ nhận: true, false / must be one of: true, false'],
    [
      'OPENPAR_UPLOAD_TYPES',
      'pdf,.DOC',
      'phải là các đuôi tệp viết thường, cách nhau bằng dấu phẩy / must be',
    ],
  ])('says in both languages what %s = %j should be', (variable, value, sentence) => {
    const faults = faultsOf({ [variable]: value })
    expect(faults).toEqual([expect.stringContaining(`${variable}: ${sentence}`)])
  })

  test('never repeats a value, which may be a secret', () => {
    expect(faultsOf({ OPENPAR_SECRET: 'tooshortsecret' }).join()).not.toContain('tooshortsecret')
  })

  test('has one variable for each setting, told in both languages', () => {
    const variables = Object.values(settings).map(({ variable }) => variable)
    expect(new Set(variables).size).toBe(variables.length)
    for (const { vi, en } of Object.values(settings)) expect(vi.length > 5 && en.length > 5).toBe(true)
  })
})
