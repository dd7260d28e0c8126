import { render } from 'solid-js/web'
import { testPage } from '../../tests/page'
import { App } from './App'
import { mock } from './clinic'

testPage('Solid', {
  mock,
  mount() {
    const root = document.querySelector('#app')
    return root ? render(() => <App />, root) : () => {}
  },
})
