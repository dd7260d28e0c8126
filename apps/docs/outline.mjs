/**
 * A part of the site: an entry in the navigation, with a sidebar of its own. A page is its path, its title there and a summary.
 * @typedef {{ readonly title: string, readonly path: string, readonly pages: readonly (readonly [path: string, title: string, summary: string])[] }} Section
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
      ['/start/first-call', 'First call', 'From nothing to a list of patients in a minute.'],
      ['/start/your-clinic', 'Your own clinic', 'Get an API key, and call your own clinic.'],
      ['/start/react', 'In React', 'A page of patients in React, on the in-memory clinic.'],
      ['/start/faq', 'Questions and answers', 'Short answers to what is asked most.'],
      ['/start/cannot', "What the API can't do", 'What the Cliniko API has no operation for, and what to do instead.'],
      ['/start/community', 'Help and news', 'Where to ask, and where Cliniko announces changes.'],
      ['/map', 'Map', "Where each section of Cliniko's documentation, and each frequent question, is answered."],
    ],
  },
  {
    title: 'Concepts',
    path: '/concepts/',
    pages: [
      [
        '/concepts/operations',
        'Operations',
        'An operation is a value that says everything about a call. Clients, proxies, caches and mocks read it.',
      ],
      ['/concepts/auth', 'Keys and shards', 'What a key opens, which host it belongs to, and what the client sends.'],
      ['/concepts/defaults', 'Defaults', 'Every default, and why it is what it is.'],
    ],
  },
  {
    title: 'Guides',
    path: '/guides/',
    pages: [
      ['/guides/filters', 'Filters and sorting', 'Every operator by type, hidden records, and sorting.'],
      ['/guides/pages', 'Pages', 'Await a list for one page, iterate it for all records.'],
      ['/guides/export', 'Exports', 'Every record once, while others are created and archived. Stops and resumes.'],
      ['/guides/changes', 'Changes', 'A change feed, because the API has no webhooks.'],
      ['/guides/relations', 'Related records', 'Names beside appointments, in 7 requests instead of 802.'],
      ['/guides/limits', 'Rate limits', '200 requests a minute for each user of a key. The client queues by itself.'],
      ['/guides/writes', 'Writes and retries', "What is repeated, what isn't, and what to do when a response is lost."],
      ['/guides/dates', 'Dates and time zones', 'Days at the clinic, also when the clocks change.'],
      [
        '/guides/uploads',
        'Uploads and downloads',
        'Attach a file to a patient, resume a broken upload, and download it again.',
      ],
      [
        '/guides/proxy',
        'The proxy',
        'Between a browser and Cliniko. It has the key, and lets each user do and see only what you allow.',
      ],
      ['/guides/security', 'Security', "Who attacks, what holds, what doesn't, and a checklist before real patients."],
      ['/guides/redaction', 'Redaction and audit', 'Keep health data out of logs, and know who saw which record.'],
      ['/guides/testing', 'Testing', 'The in-memory clinic in Vitest, Jest, Storybook, MSW and other programs.'],
      ['/guides/errors', 'Errors', 'Each class, when it is thrown, and how to tell them apart.'],
      ['/guides/raw', 'Requests without an operation', "For an operation that this library doesn't have yet."],
    ],
  },
  {
    title: 'React',
    path: '/react/',
    pages: [
      ['/react/hooks', 'Hooks', 'How hooks are named, what they return, and those for a front desk.'],
      ['/react/mutations', 'Mutations', 'Changes that show at once, and are taken back alone if they fail.'],
      ['/react/lists', 'Lists', 'Infinite lists, searches while a user types, and long tables.'],
      ['/react/ssr', 'Server rendering', 'The server fetches, the browser starts with the data and sends nothing.'],
      ['/react/forms', 'Forms', 'Check bodies as Cliniko does, in a form and in the client.'],
      ['/react/live', 'Live data', 'Lists that show what other people change.'],
      ['/react/vue', 'Vue', 'The same options with @tanstack/vue-query.'],
      ['/react/solid', 'Solid', 'The same options with @tanstack/solid-query.'],
      ['/react/native', 'React Native', 'An app for phones has no key either.'],
    ],
  },
  {
    title: 'Frameworks',
    path: '/frameworks/',
    pages: [
      ['/frameworks/next', 'Next.js', 'A proxy route, pages that stream, and hooks in the browser.'],
      ['/frameworks/vite-hono', 'Vite and Hono', 'A single-page app with Vite, and a proxy with Hono.'],
      ['/frameworks/express', 'Express', 'The proxy in Express, Fastify or plain Node.'],
      ['/frameworks/workers', 'Cloudflare Workers', 'The proxy as a Cloudflare Worker.'],
      ['/frameworks/nuxt', 'Nuxt and Nitro', "$fetch as the client's fetch, and the proxy in Nitro."],
    ],
  },
  {
    title: 'Clinic',
    path: '/clinic/',
    pages: [
      [
        '/clinic/booking',
        'Booking an appointment',
        'From a free time to an appointment, without double bookings and without showing records.',
      ],
      [
        '/clinic/availability',
        'Available times',
        'Times that can be booked online, over any period, and why there are none.',
      ],
      ['/clinic/groups', 'Groups and arrivals', 'Who comes to a group, and who has arrived.'],
      ['/clinic/notes', 'Treatment notes', 'Write a treatment note from a template, and never two.'],
      ['/clinic/custom-fields', 'Custom fields', "A patient's custom fields by their names, and not by tokens."],
      ['/clinic/merges', 'Merged patients', 'What happens to records when two patients are merged.'],
      ['/clinic/money', 'Invoices and payments', 'What is billed, what is paid, and how to add it up.'],
      ['/clinic/recalls', 'Recalls', 'The API has no recalls. Two patterns for who should come again.'],
      [
        '/clinic/waitlist',
        'Wait lists',
        'The API has no wait list. A pattern that finds who to call when a time is free.',
      ],
      ['/clinic/reports', 'Reports', "Numbers of a month, without using up the clinic's rate limit."],
      ['/clinic/patient-button', 'Patient button', "The button on a patient's page that opens your app."],
      ['/clinic/telehealth', 'Telehealth', 'Which link of a video appointment is for whom, and when it works.'],
    ],
  },
  {
    title: 'Move',
    path: '/move/',
    pages: [
      ['/move/axios', 'From axios', 'What each part of an axios client becomes.'],
      ['/move/cliniko-api-client', 'From cliniko-api-client', 'What each method of cliniko-api-client becomes.'],
      ['/move/home-made', 'From a client of your own', "A list of what clients of one's own tend to miss."],
      ['/move/curl', 'From curl', "What the curl commands of Cliniko's documentation become."],
    ],
  },
]
