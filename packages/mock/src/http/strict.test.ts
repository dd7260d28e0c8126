import { expect, test } from 'vitest'
import { clinic, first, raw } from '../../test/clinic.js'

test.each(['/treatment_notes', '/patients', '/settings', '/user', '/patients/ID', '/patients/ID/treatment_notes'])(
  'C12 input: %s with a parameter that the API would ignore',
  async (template) => {
    const { mock } = clinic()
    const patientId = first(mock.store.tables.patients.keys())
    const path = template.replace('ID', patientId)
    expect((await raw(mock, `${path}?patient_id=${patientId}`)).status).toBe(400)
    expect((await raw(mock, path)).status).toBe(200)
  },
)

test('C12 behavior: without strict mode such a parameter is ignored, and all patients’ notes are returned', async () => {
  const { mock } = clinic({ strict: false, patients: 300 })
  const totalOf = async (path: string) => (await (await raw(mock, path)).json()).total_entries
  const patientId = first(mock.store.tables.patients.keys())
  expect(await totalOf(`/treatment_notes?patient_id=${patientId}`)).toBe(await totalOf('/treatment_notes'))
})

test.each([
  ['/patients?page=2&page=1', 'page'],
  ['/patients?sort=id&q[]=id:>1&sort=last_name', 'sort'],
])('input: %s repeats a parameter, of which the API reads the last value', async (path, name) => {
  const response = await raw(mock, path)
  expect(response.status).toBe(400)
  expect((await response.json()).message).toBe(`The parameter ${name} has several values: send one.`)
})

test('behavior: without strict mode, the last value of a repeated parameter counts', async () => {
  const { mock } = clinic({ strict: false })
  const bodyOf = async (path: string) => (await raw(mock, path)).json()
  const query = 'q[]=id:>1&per_page=2'
  const page = await bodyOf(`/patients?page=1&${query}&page=2&q[]=id:>2`)
  expect(page).toEqual(await bodyOf(`/patients?page=2&${query}&q[]=id:>2`))
  expect(page.links.next).not.toContain('page=1&')
})

const { mock } = clinic()

test.each([
  ['/patients?last_name=Wu', ['the parameter last_name', 'q[]=last_name:OPERATORVALUE']],
  ['/patients?lastname=Wu', ['the parameter lastname', 'page, per_page, sort, q[]', 'filters belong in q[]']],
  ['/patients?Ada%20Wu=1', ['ignores a parameter']],
  ['/patients?constructor=1', ['the parameter constructor']],
  ['/user?last_name=Wu', ['the parameter last_name', 'It takes no parameters.']],
  ['/patients?q[]=lastname:=Wu', ['no filter "lastname"', 'Its filters are: ', 'last_name']],
  ['/patients?q[]=Ada-Wu:=1', ['no filter "…"']],
  ['/patients?q[]=last_name=Wu', ['FIELD:OPERATORVALUE']],
  ['/patients?q[]=last_name:Wu', ['"last_name" must have an operator', '= != ~ ~~ ?']],
])('C12 input: %s is refused with what to write', async (path, words) => {
  const { message } = await (await raw(mock, path)).json()
  for (const word of words) expect(message).toContain(word)
  expect(message).not.toContain('Wu')
})

test('C76 input: ids as numbers are refused with the reason', async () => {
  const body = JSON.stringify({ name: 'Latex', patient_id: Number(first(mock.store.tables.patients.keys())) })
  const response = await raw(mock, '/medical_alerts', { method: 'POST', body })
  expect(response.status).toBe(422)
  expect((await response.json()).errors).toEqual({ patient_id: 'must be a string: ids are strings of digits' })
})
