import { patients } from '@cliniko/core'
import { infiniteQuery } from '@cliniko/query'
import { useInfiniteQuery } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import { client } from './clinic'

/** Shows a list of patients that grows, and a search by last name. */
export function PatientList() {
  const [text, setText] = createSignal('')
  const [name, setName] = createSignal('')
  const found = useInfiniteQuery(() =>
    infiniteQuery(client, patients.list, {
      sort: ['last_name', 'first_name'],
      perPage: 20,
      where: name() ? { last_name: { contains: name() } } : {},
    }),
  )

  return (
    <section aria-label="Patients">
      <h2>Patients</h2>
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            setName(text().trim())
          }}
        >
          <label>
            Last name{' '}
            <input type="search" autocomplete="off" value={text()} onInput={({ target }) => setText(target.value)} />
          </label>{' '}
          <button type="submit">Search</button>
        </form>
      </search>
      <p role="status">
        {found.error?.message ??
          (found.data ? `${found.data.items.length} of ${found.data.totalEntries} patients` : 'Loading…')}
      </p>
      <ul>
        <For each={found.data?.items}>{(patient) => <li>{patient.label}</li>}</For>
      </ul>
      <Show when={found.hasNextPage}>
        <button type="button" onClick={() => found.fetchNextPage()}>
          More
        </button>
      </Show>
    </section>
  )
}
