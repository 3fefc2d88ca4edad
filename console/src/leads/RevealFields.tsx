import { Button } from 'antd'
import { useState } from 'react'
import { post } from '../api/http'
import type { Fields } from '../api/leads'
import { t } from '../platform/text/text'
import { useCommand } from '../platform/useCommand'
import { FieldList } from './FieldList'

/** The fields masked, and a way to see them as they were sent; the look is on record. */
export function RevealFields({ id, fields }: { id: number; fields: Fields }) {
  const [verbatim, setVerbatim] = useState<Fields>()
  const reveal = useCommand({
    run: () => post<{ fields: Fields }>(`/leads/${id}/reveal`, { purpose: 'CASE_WORK' }),
    onDone: (answer) => setVerbatim(answer.fields ?? fields),
  })
  return (
    <>
      <FieldList fields={verbatim ?? fields} />
      <div className="reveal">
        {verbatim ? (
          <Button size="small" onClick={() => setVerbatim(undefined)}>{t('reveal.hide')}</Button>
        ) : (
          <Button onClick={() => reveal.mutate()} loading={reveal.isPending} data-testid="lead-reveal">{t('lead.reveal')}</Button>
        )}
        <span className="muted">{t('reveal.hint')}</span>
      </div>
    </>
  )
}
