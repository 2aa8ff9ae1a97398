import { randomUUID } from 'node:crypto'
import type { Role } from '@openpar/domain/people'
import { type TestClient, testClient } from '../../testing/test-client.ts'
import { startTestServer, type TestServer, type TestServerOptions } from '../../testing/test-server.ts'
import { createAuthenticate } from '../create-authenticate.ts'
import { createPerson, type NewPerson } from '../create-person.ts'

/** A password that no rule refuses. */
export const PASSWORD = 'con trâu đi trước cái cày'

/** A server that signs people in for real, with a province, two departments and a division under the first. */
export interface PeopleServer extends TestServer {
  readonly units: {
    readonly province: string
    readonly finance: string
    readonly health: string
    readonly budget: string
  }
  /** The moment the server believes it is; tests move it. */
  readonly clock: { now: Date }
  /** Stores a person; `grants` as `role@unit`. */
  person(name: string, grants: readonly `${Role}@${string}`[], more?: Partial<NewPerson>): Promise<TestPerson>
  /** A browser without cookies. */
  visitor(): Browser
}

/** A person of the test with a password. */
export interface TestPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  /** Signs in with the password. */
  signIn(): Promise<Browser>
}

/** A client that keeps cookies. */
export interface Browser extends TestClient {
  readonly cookies: Map<string, string>
}

/** Starts it at noon of 22 November 2026 in Viet Nam. */
export async function startPeopleServer(options: TestServerOptions = {}): Promise<PeopleServer> {
  const clock = { now: new Date('2026-11-22T05:00:00Z') }
  const server = await startTestServer({ authenticate: createAuthenticate, now: () => clock.now, ...options })
  const units = { province: randomUUID(), finance: randomUUID(), health: randomUUID(), budget: randomUUID() }
  const unit = async (id: string, kind: string, code: string, name: string, parentId: string | null) => {
    await server.owner.insertInto('unit').values({ id }).execute()
    const state = {
      unitId: id,
      validFrom: '2000-01-01',
      kind,
      code,
      name,
      parentId,
      folded: name.toLowerCase(),
    }
    await server.owner.insertInto('unitState').values(state).execute()
  }
  await unit(units.province, 'province', '99', 'Tỉnh Mẫu', null)
  await unit(units.finance, 'department', '99-TC', 'Sở Tài chính', units.province)
  await unit(units.health, 'department', '99-YT', 'Sở Y tế', units.province)
  await unit(units.budget, 'division', '99-TC-NS', 'Phòng Ngân sách', units.finance)
  const visitor = () => browser(server)
  const person: PeopleServer['person'] = async (name, grants, more = {}) => {
    const email =
      more.email ??
      `${name
        .normalize('NFD')
        .toLowerCase()
        .replace(/[^a-z]+/g, '')}@example.test`
    const held = grants.map((text) => {
      const [role, place] = text.split('@') as [Role, string]
      return { role, unit: place }
    })
    const { id } = await createPerson(server.owner, {
      name,
      email,
      grants: held,
      password: PASSWORD,
      ...more,
    })
    const signIn = async () => {
      const client = visitor()
      const answer = await client.post('/api/auth/sign-in/email', {
        email,
        password: more.password ?? PASSWORD,
      })
      if (answer.status !== 200) throw new Error(`Sign-in failed: ${JSON.stringify(answer.body)}`)
      return client
    }
    return { id, name, email, signIn }
  }
  return { ...server, units, clock, person, visitor }
}

function browser(server: TestServer): Browser {
  const cookies = new Map<string, string>()
  const plain = testClient(server.server, '', {})
  const keep = async (asked: ReturnType<TestClient['get']>) => {
    const answer = await asked
    const set = answer.headers['set-cookie'] ?? []
    for (const cookie of Array.isArray(set) ? set : [String(set)]) {
      const [name, value] = String(cookie).split(';')[0]!.split('=') as [string, string]
      if (value === '' || /max-age=0/i.test(cookie)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }
  const cookie = (more = {}) =>
    cookies.size === 0
      ? more
      : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '), ...more }
  return {
    person: '',
    headers: {},
    cookies,
    get: (url, headers) => keep(plain.get(url, cookie(headers))),
    post: (url, body, headers) => keep(plain.post(url, body, cookie(headers))),
    put: (url, body, headers) => keep(plain.put(url, body, cookie(headers))),
    patch: (url, body, headers) => keep(plain.patch(url, body, cookie(headers))),
    delete: (url, body, headers) => keep(plain.delete(url, body, cookie(headers))),
  }
}
