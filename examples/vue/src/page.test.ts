import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import { testPage } from '../../tests/page'
import App from './App.vue'
import { mock } from './clinic'

testPage('Vue', {
  mock,
  mount() {
    const app = createApp(App).use(VueQueryPlugin)
    app.mount('#app')
    return () => app.unmount()
  },
})
