import { Button, Select } from 'antd'
import { useState } from 'react'
import { RELATIONS } from '../api/persons'
import { post } from '../api/http'
import { personName } from '../cases/personLine'
import { CodeSelect } from '../platform/CodeSelect'
import { t } from '../platform/text/text'
import { useCommand } from '../platform/useCommand'
import { usePersons } from './queries'


/** Records that somebody belongs to the person. */
export function AddRelation({ id }: { id: number }) {
  const [q, setQ] = useState('')
  const [other, setOther] = useState<number>()
  const [relation, setRelation] = useState<string>()
  const found = usePersons({ q, size: 8 }, q.length >= 2)
  const add = useCommand({
    run: () => post(`/persons/${id}/relations`, { other, relation }),
    refresh: ['person'],
    done: t('case.saved'),
    onDone: () => setOther(undefined),
  })
  return (
    <div className="filters add-relation">
      <Select<number>
        showSearch={{ onSearch: setQ, filterOption: false }}
        className="filter filter-wide"
        value={other}
        onChange={setOther}
        placeholder={t('relation.who')}
        aria-label={t('relation.who')}
        options={(q.length >= 2 ? (found.data?.items ?? []) : []).filter((row) => row.person.id !== id).map(({ person }) => ({ value: person.id, label: `${personName(person)} ${person.maskedPhone ?? ''}` }))}
        data-testid="relation-other"
      />
      <CodeSelect value={relation} onChange={setRelation} codes={RELATIONS} words="relation" label={t('relation.what')} testId="relation-kind" />
      <Button disabled={!other || !relation} loading={add.isPending} onClick={() => add.mutate()} data-testid="relation-add">{t('relation.add')}</Button>
    </div>
  )
}
