'use client'
import type { CustomField } from '@cliniko/core'
import { useCustomFields } from '@cliniko/react'
import { shortDate, validDate } from '@/lib/format'
import { patientText } from '@/text'
import { explain } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import { Fact } from './fact'

const { summary } = patientText

/** The clinic's own fields that somebody filled in. */
export function CustomFields({ patientId }: { readonly patientId: string }) {
  const { data, error } = useCustomFields(patientId)
  if (error && !data) return <p role="alert">{explain(error)}</p>
  if (!data) return <Skeleton rows={2} label={summary.loadingFields} />
  const facts = data.map((field) => [field, shownValue(field)] as const).filter(([, value]) => value)
  if (facts.length === 0) return <p>{summary.noFields}</p>
  return (
    <dl className="facts">
      {facts.map(([{ section, name }, value]) => (
        <Fact key={`${section} ${name}`} name={name ?? ''}>
          {value}
        </Fact>
      ))}
    </dl>
  )
}

function shownValue(field: CustomField): string {
  if ('value' in field && typeof field.value === 'string') {
    return validDate(field.value) ? shortDate(field.value) : field.value
  }
  if ('selected' in field) return [...field.selected, ...(field.other ? [field.other] : [])].join(', ')
  return ''
}
