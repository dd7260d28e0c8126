/**
 * A part of the site: an entry in the navigation, with a sidebar of its own. A page is its path and its title there.
 * @typedef {{ readonly title: string, readonly path: string, readonly pages: readonly (readonly [path: string, title: string])[] }} Section
 */

/**
 * The hand-written pages, in the order of the sidebar, llms.txt and llms-full.txt.
 * @type {readonly Section[]}
 */
export const sections = [
  {
    title: 'Start',
    path: '/start/',
    pages: [
      ['/start/first-call', 'First call'],
      ['/start/your-clinic', 'Your own clinic'],
      ['/start/react', 'In React'],
      ['/start/faq', 'Questions and answers'],
      ['/start/cannot', "What the API can't do"],
      ['/start/community', 'Help and news'],
      ['/map', 'Map'],
    ],
  },
  {
    title: 'Concepts',
    path: '/concepts/',
    pages: [
      ['/concepts/operations', 'Operations'],
      ['/concepts/auth', 'Keys and shards'],
      ['/concepts/defaults', 'Defaults'],
    ],
  },
  {
    title: 'Guides',
    path: '/guides/',
    pages: [
      ['/guides/filters', 'Filters and sorting'],
      ['/guides/pages', 'Pages'],
      ['/guides/export', 'Exports'],
      ['/guides/changes', 'Changes'],
      ['/guides/relations', 'Related records'],
      ['/guides/limits', 'Rate limits'],
      ['/guides/writes', 'Writes and retries'],
      ['/guides/dates', 'Dates and time zones'],
      ['/guides/uploads', 'Uploads and downloads'],
      ['/guides/proxy', 'The proxy'],
      ['/guides/security', 'Security'],
      ['/guides/redaction', 'Redaction and audit'],
      ['/guides/testing', 'Testing'],
      ['/guides/errors', 'Errors'],
      ['/guides/raw', 'Requests without an operation'],
    ],
  },
  {
    title: 'React',
    path: '/react/',
    pages: [
      ['/react/hooks', 'Hooks'],
      ['/react/mutations', 'Mutations'],
      ['/react/lists', 'Lists'],
      ['/react/ssr', 'Server rendering'],
      ['/react/forms', 'Forms'],
      ['/react/live', 'Live data'],
      ['/react/vue', 'Vue'],
      ['/react/solid', 'Solid'],
      ['/react/native', 'React Native'],
    ],
  },
  {
    title: 'Frameworks',
    path: '/frameworks/',
    pages: [
      ['/frameworks/next', 'Next.js'],
      ['/frameworks/vite-hono', 'Vite and Hono'],
      ['/frameworks/express', 'Express'],
      ['/frameworks/workers', 'Cloudflare Workers'],
      ['/frameworks/nuxt', 'Nuxt and Nitro'],
    ],
  },
  {
    title: 'Clinic',
    path: '/clinic/',
    pages: [
      ['/clinic/booking', 'Booking an appointment'],
      ['/clinic/availability', 'Available times'],
      ['/clinic/groups', 'Groups and arrivals'],
      ['/clinic/notes', 'Treatment notes'],
      ['/clinic/custom-fields', 'Custom fields'],
      ['/clinic/merges', 'Merged patients'],
      ['/clinic/money', 'Invoices and payments'],
      ['/clinic/recalls', 'Recalls'],
      ['/clinic/waitlist', 'Wait lists'],
      ['/clinic/reports', 'Reports'],
      ['/clinic/patient-button', 'Patient button'],
      ['/clinic/telehealth', 'Telehealth'],
    ],
  },
  {
    title: 'Move',
    path: '/move/',
    pages: [
      ['/move/axios', 'From axios'],
      ['/move/cliniko-api-client', 'From cliniko-api-client'],
      ['/move/home-made', 'From a client of your own'],
      ['/move/curl', 'From curl'],
    ],
  },
]
