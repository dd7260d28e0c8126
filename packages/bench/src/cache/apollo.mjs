import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable } from '@apollo/client'
import { patients } from '@cliniko/core'
import { mergeByHand, patientRules, requestChanges } from './api.mjs'
import { createBarrier } from './peer.mjs'

/** @import { Row } from './api.mjs' */
/** @import { Peer, UpdateCase } from './peer.mjs' */

const mutation = gql`
  mutation ($id: ID!, $firstName: String!) {
    updatePatient(id: $id, firstName: $firstName) {
      id
      first_name
    }
  }
`

const patientFields = `
  id first_name last_name label occupation email date_of_birth accepted_privacy_policy archived_at created_at updated_at
`
const patientFragment = gql`fragment Shown on Patient { ${patientFields} }`

/**
 * Apollo Client, whose normalised cache gets the records of the same client. It reads only the fields that a screen shows, as
 * is usual with GraphQL: with all 60 it takes many times as long.
 * @type {Peer}
 */
export const apollo = {
  async delta({ client }, list) {
    const { cache, write, watch } = createGraph(client)
    write(0, list)
    const barrier = createBarrier(1)
    const shown = watch(0, barrier.listenerAt(0))
    return {
      async refresh() {
        const isShown = barrier.next()
        const items = await requestChanges(client)
        cache.batch({
          update() {
            const changed = items.map((row) =>
              cache.writeFragment({
                fragment: patientFragment,
                data: named(/** @type {any} */ (row)),
              }),
            )
            cache.modify({
              fields: {
                list(refs, { readField }) {
                  const rowOf = (/** @type {any} */ ref) =>
                    /** @type {Row} */ ({
                      id: readField('id', ref),
                      last_name: readField('last_name', ref),
                      created_at: readField('created_at', ref),
                      accepted_privacy_policy: readField('accepted_privacy_policy', ref),
                      archived_at: readField('archived_at', ref),
                    })
                  return mergeByHand(refs, /** @type {any[]} */ (changed), {
                    idOf: (ref) => ref.__ref,
                    isMember: (ref) => patientRules.isMember(rowOf(ref)),
                    compare: (a, b) => patientRules.compare(rowOf(a), rowOf(b)),
                  })
                },
              },
            })
          },
        })
        await isShown
      },
      shown,
    }
  },

  async page({ client }, pages, pending) {
    const graph = createGraph(client)
    graph.write(0, pages.flat())
    const barrier = createBarrier(1)
    const shown = graph.watch(0, barrier.listenerAt(0))
    graph.update(pending.id, 'Pending')
    return {
      async append() {
        const isShown = barrier.next()
        const { items } = await client.request(patients.list, { page: pages.length + 1, perPage: 100 })
        graph.append(/** @type {any} */ (items))
        await isShown
      },
      rewind: () => graph.cut(pages.length * 100),
      shown,
    }
  },

  async update({ client }, lists, id) {
    return updateCase(client, lists, id)
  },

  // Takes about 7 seconds: with its default cache sizes it doesn't remember 60,000 objects.
  updateIncluded: undefined,
}

/**
 * @param {import('@cliniko/core').Client} client
 */
function createGraph(client) {
  const cache = new InMemoryCache({ resultCaching: true })
  const graph = new ApolloClient({
    cache,
    link: new ApolloLink(
      ({ variables: { id, firstName } = {} }) =>
        new Observable((observer) => {
          client.request(patients.update, id, { first_name: firstName }).then(
            (row) => {
              observer.next({ data: { updatePatient: { __typename: 'Patient', id, first_name: row.first_name } } })
              observer.complete()
            },
            (error) => observer.error(error),
          )
        }),
    ),
  })
  const query = gql`query ($index: Int!) { list(index: $index) { ${patientFields} } }`
  return {
    cache,
    /**
     * @param {number} index
     * @param {readonly Row[]} rows
     */
    write(index, rows) {
      const list = rows.map((row) => named(row))
      cache.writeQuery({ query, variables: { index }, data: { list } })
    },
    /** @param {readonly Row[]} rows */
    append(rows) {
      cache.batch({
        update() {
          const added = rows.map((row) => cache.writeFragment({ fragment: patientFragment, data: named(row) }))
          cache.modify({ fields: { list: (refs) => [...refs, ...added] } })
        },
      })
    },
    /** @param {number} length */
    cut(length) {
      cache.modify({ fields: { list: (refs) => (refs.length > length ? refs.slice(0, length) : refs) } })
    },
    /**
     * @param {number} index
     * @param {() => void} listener
     * @returns {() => Row[]}
     */
    watch(index, listener) {
      /** @type {any} */
      let rows = []
      const observable = graph.watchQuery({ query, variables: { index }, fetchPolicy: 'cache-only' })
      observable.subscribe(({ data }) => {
        const { list } = /** @type {any} */ (data ?? { list: [] })
        if (list === rows) return
        rows = list
        listener()
      })
      return () => rows
    },
    /**
     * @param {string} id
     * @param {string} firstName
     */
    update(id, firstName) {
      graph
        .mutate({
          mutation,
          variables: { id, firstName },
          optimisticResponse: { updatePatient: { __typename: 'Patient', id, first_name: firstName } },
        })
        .catch(() => {})
    },
  }
}

/**
 * @param {import('@cliniko/core').Client} client
 * @param {readonly (readonly Row[])[]} lists
 * @param {string} id
 * @returns {Promise<UpdateCase>}
 */
async function updateCase(client, lists, id) {
  const graph = createGraph(client)
  const barrier = createBarrier(lists.length)
  const shown = lists.map((list, index) => {
    graph.write(index, list)
    return graph.watch(index, barrier.listenerAt(index))
  })
  await new Promise((resolve) => setTimeout(resolve))
  return {
    update: (firstName) => barrier.after(() => void graph.update(id, firstName)),
    refused: (refuse) => barrier.after(refuse),
    shown: () => shown.map((shownHere) => shownHere()),
  }
}

/**
 * @param {Row} row
 * @returns {Row}
 */
function named(row) {
  return { __typename: 'Patient', ...row }
}
