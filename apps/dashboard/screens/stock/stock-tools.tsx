'use client'
import { useToday } from '@/lib/clinic'
import { useUrlState } from '@/lib/url-state'
import { text } from '@/text'
import { Field } from '@/ui/field'
import styles from './stock.module.css'

/** Searches products, shows what runs low, and chooses the date of the levels. */
export function StockTools({ date }: { readonly date: string | undefined }) {
  const [params, change] = useUrlState()
  const today = useToday()
  return (
    <search className={styles.tools}>
      <Field label={text.stock.search}>
        <input
          type="search"
          placeholder={text.stock.searchHint}
          value={params.get('q') ?? ''}
          onChange={({ target }) => change({ q: target.value }, 'replace')}
        />
      </Field>
      <Field label={text.stock.show}>
        <select
          value={params.get('show') === 'low' ? 'low' : ''}
          onChange={({ target }) => change({ show: target.value })}
        >
          <option value="">{text.stock.shown.all}</option>
          <option value="low">{text.stock.shown.low}</option>
        </select>
      </Field>
      <Field label={text.stock.onDate}>
        <input
          type="date"
          value={date ?? ''}
          max={today}
          onChange={({ target }) => change({ date: target.value }, 'replace')}
        />
      </Field>
      {date && (
        <button type="button" className="button" onClick={() => change({ date: undefined })}>
          {text.stock.today}
        </button>
      )}
    </search>
  )
}
