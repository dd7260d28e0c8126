'use client'
import type { Communication } from '@cliniko/core'
import { useInfiniteCommunications } from '@cliniko/react'
import { useState } from 'react'
import { useClinic } from '@/lib/clinic'
import { clockTime, dateAt } from '@/lib/format'
import { patientText, uiText } from '@/text'
import { Empty } from '@/ui/empty'
import { Icon } from '@/ui/icon'
import { Problem } from '@/ui/problem'
import { RichText } from '@/ui/rich-text'
import { Skeleton } from '@/ui/skeleton'
import { messagesInput } from './inputs'
import { MemoForm } from './memo-form'
import { MoreButton } from './more-button'
import styles from './patient.module.css'
import type { TabProps } from './shown-patient'

const { messages: words } = patientText

/** What was said to and by the patient, latest first, and memos about it. */
export function MessagesTab({ patient }: TabProps) {
  const [isWriting, setWriting] = useState(false)
  const messages = useInfiniteCommunications(messagesInput(patient.id))
  return (
    <>
      {isWriting ? (
        <MemoForm patient={patient} onClose={() => setWriting(false)} />
      ) : (
        <p>
          <button type="button" className="button" onClick={() => setWriting(true)}>
            <Icon name="plus" size={16} />
            {words.write}
          </button>
        </p>
      )}
      {messages.error && !messages.data && <Problem error={messages.error} onRetry={() => void messages.refetch()} />}
      {messages.isPending && <Skeleton rows={4} label={words.loading} />}
      {messages.data?.items.length === 0 && <Empty message={words.none} />}
      <ol className={styles.list}>
        {messages.data?.items.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </ol>
      <MoreButton list={messages} />
    </>
  )
}

function Message({ message }: { readonly message: Communication }) {
  const { timeZone } = useClinic()
  const { category, content, created_at, from, to, type } = message
  const isHtml = content !== null && /<\/?[a-z][^>]*>/i.test(content)
  return (
    <li className={styles.message}>
      <p className={styles.meta}>
        <b>{[category, type].filter(Boolean).join(' · ')}</b>
        <span>
          {dateAt(created_at, timeZone)}, {clockTime(created_at, timeZone)}
        </span>
        {(from || to) && <bdi>{words.fromTo(from ?? uiText.none, to ?? uiText.none)}</bdi>}
        {'confidential' in message && message.confidential && (
          <span className={styles.kind}>{words.isConfidential}</span>
        )}
      </p>
      {'content_subject' in message && message.content_subject && (
        <p>
          <b>
            <bdi>{message.content_subject}</bdi>
          </b>
        </p>
      )}
      {content &&
        (isHtml ? (
          <RichText html={content} headingLevel={3} />
        ) : (
          <p className={styles.plain}>
            <bdi>{content}</bdi>
          </p>
        ))}
    </li>
  )
}
