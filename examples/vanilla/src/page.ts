import { QueryClient } from '@tanstack/query-core'
import { createDay } from './day.js'
import { element } from './element.js'
import { createPatients } from './patients.js'

/** Shows the page in `#app`. Returns a function that removes it. */
export function mountPage(): () => void {
  const queryClient = new QueryClient()
  // Without a framework's provider, this is what makes the cache notice focus and connection.
  queryClient.mount()
  const root = document.querySelector('#app')
  root?.append(element('h1', {}, 'Front desk'), createDay(queryClient), createPatients(queryClient))
  return () => {
    root?.replaceChildren()
    queryClient.unmount()
    queryClient.clear()
  }
}
