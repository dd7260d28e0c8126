export { createMock, type Mock, type MockOptions, type MockRequest } from './create-mock.js'
export type { Store, Tables } from './store.js'
