import { type Patient, patients } from '@cliniko/core'
import { infiniteQuery } from '@cliniko/query'
import { InfiniteQueryObserver, type QueryClient } from '@tanstack/query-core'
import { client } from './clinic.js'
import { element } from './element.js'
import { rowsIn } from './rows.js'

/** Shows a list of patients that grows, and a search by last name. */
export function createPatients(queryClient: QueryClient): HTMLElement {
  const optionsFor = (name: string) =>
    infiniteQuery(client, patients.list, {
      sort: ['last_name', 'first_name'],
      perPage: 20,
      where: name ? { last_name: { contains: name } } : {},
    })
  const pages = new InfiniteQueryObserver(queryClient, optionsFor(''))

  const search = element('input', { type: 'search', name: 'name', autocomplete: 'off' })
  const form = element('form', {}, element('label', {}, 'Last name ', search), ' ', element('button', {}, 'Search'))
  const status = element('p', { role: 'status' })
  const list = element('ul')
  const more = element('button', { type: 'button', hidden: '' }, 'More')
  const showPatients = rowsIn<Patient>(list, () => {
    const item = element('li')
    return { element: item, show: ({ label }) => item.replaceChildren(label ?? '') }
  })

  form.onsubmit = (event) => {
    event.preventDefault()
    pages.setOptions(optionsFor(search.value.trim()))
  }
  more.onclick = () => pages.fetchNextPage()
  pages.subscribe(({ data, error, hasNextPage }) => {
    status.textContent = error?.message ?? (data ? `${data.items.length} of ${data.totalEntries} patients` : 'Loading…')
    showPatients(data?.items ?? [])
    more.hidden = !hasNextPage
  })

  return element(
    'section',
    { 'aria-label': 'Patients' },
    element('h2', {}, 'Patients'),
    element('search', {}, form),
    status,
    list,
    more,
  )
}
